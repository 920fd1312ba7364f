import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Provisioning was set up, be it by hand, and Entra has no synchronization job. */
export const jobMissing = defineRule({
  id: 'job-missing',
  title: 'There is no synchronization job',
  condition: 'ProvisioningRunning',
  reads: ['application', 'job'],
  reports: {
    JobMissing: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/synchronization-serviceprincipal-post-jobs',
  ],
  // A replica that is behind shows none.
  confirm: { minutes: 2 },
  absenceOf: 'job',
  duringSetUp: false,
  inspect({ application: { servicePrincipal }, job }, { pages }) {
    if (!servicePrincipal || job.job) return [];
    return [
      {
        reason: 'JobMissing',
        title:
          'New people and changes do not arrive in AWS: Entra has no provisioning job for it.',
        detail:
          'Make sure first that no other application provisions to the same AWS directory: two jobs would change people there back and forth.',
        remedy:
          'Create a token in the AWS console and complete the federation with it, which creates and starts the job.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
        source: `Microsoft Graph, synchronization jobs of service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
