import { Rule } from './Rule';

/** Provisioning is specified and Entra has no synchronization job. */
export const jobMissing: Rule = {
  id: 'job-missing',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const servicePrincipalSeen =
      snapshot.application.ok && snapshot.application.value.servicePrincipal;
    if (
      !specification.provisioning ||
      !servicePrincipalSeen ||
      !snapshot.provisioning.ok ||
      snapshot.provisioning.value.job
    ) {
      return [];
    }
    return [
      {
        rule: this.id,
        condition: 'ProvisioningRunning',
        severity: 'critical',
        reason: 'JobMissing',
        title:
          'New people and changes do not arrive in AWS: Entra has no provisioning job for it.',
        remedy: 'Complete the federation again, it creates and starts the job.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'Microsoft Graph, synchronization jobs',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
