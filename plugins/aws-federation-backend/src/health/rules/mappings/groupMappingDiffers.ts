import { Rule } from './Rule';

/** Groups are sent to AWS though they should not be, or the other way round. */
export const groupMappingDiffers: Rule = {
  id: 'group-mapping-differs',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const mapping = snapshot.provisioning.ok
      ? snapshot.provisioning.value.mapping
      : undefined;
    const wanted = specification.provisioning?.groupsEnabled;
    if (!mapping || wanted === undefined || mapping.groupsEnabled === wanted) {
      return [];
    }
    return [
      {
        rule: this.id,
        condition: 'MappingsReady',
        severity: 'warning',
        reason: 'GroupMappingDiffers',
        title: wanted
          ? 'Groups do not arrive in AWS: their mapping is off in Entra.'
          : 'Groups arrive in AWS though they should not: their mapping is on in Entra.',
        remedy: 'Complete the federation again, it sets the mapping.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'Microsoft Graph, synchronization schema',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
