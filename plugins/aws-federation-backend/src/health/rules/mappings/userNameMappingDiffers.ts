import { Rule } from './Rule';

/** `userName` in AWS does not come from the attribute that sign-in uses. */
export const userNameMappingDiffers: Rule = {
  id: 'user-name-mapping-differs',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const mapping = snapshot.provisioning.ok
      ? snapshot.provisioning.value.mapping
      : undefined;
    const wanted = specification.provisioning?.userNameAttribute;
    if (!mapping || !wanted || mapping.userNameSource === wanted) return [];
    const found =
      mapping.userNameSource ?? mapping.userNameExpression ?? 'nothing';
    return [
      {
        rule: this.id,
        condition: 'MappingsReady',
        severity: 'critical',
        reason: 'UserNameMappingDiffers',
        title: `People may be unable to sign in: userName in AWS comes from ${found} instead of ${wanted}.`,
        detail:
          'The name that Entra sends at sign-in and userName in AWS must come from the same attribute.',
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
