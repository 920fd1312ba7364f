import { Rule } from './Rule';

/** The mapping of people lacks what AWS requires, or what disables people who leave. */
export const requiredMappingsMissing: Rule = {
  id: 'required-mappings-missing',
  duringSetUp: false,
  inspect({ snapshot }) {
    const missing =
      (snapshot.provisioning.ok &&
        snapshot.provisioning.value.mapping?.missingRequired) ||
      [];
    if (missing.length === 0) return [];
    const onlyActive = missing.every(target => target === 'active');
    return [
      {
        rule: this.id,
        condition: 'MappingsReady',
        severity: 'warning',
        reason: 'RequiredMappingsMissing',
        title: onlyActive
          ? 'People who leave keep their access to AWS: nothing is mapped to active in Entra.'
          : `New people do not arrive in AWS: nothing is mapped to ${missing.join(
              ', ',
            )} in Entra.`,
        remedy:
          "Complete the federation again, it restores the mappings of AWS's template.",
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'Microsoft Graph, synchronization schema',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
