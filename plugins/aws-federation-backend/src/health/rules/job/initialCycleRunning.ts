import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

/** The initial cycle, which reads everybody, has not ended. */
export const initialCycleRunning = defineRule({
  id: 'initial-cycle-running',
  title: 'The initial cycle is running',
  condition: 'UsersInSync',
  reads: ['job'],
  // Until it ends nobody knows who is missing, and nothing is wrong.
  reports: { InitialCycleRunning: { severity: 'info', effect: 'not-known' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-when-will-provisioning-finish-specific-user',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { pages }) {
    if (
      job?.state !== 'running' ||
      job.initialCycleEnded ||
      (!job.everRan && !job.progressAt)
    ) {
      return [];
    }
    return [
      {
        reason: 'InitialCycleRunning',
        title:
          'Whether everybody is in AWS is not known yet: the initial cycle, which reads everybody, has not ended.',
        detail: 'In a large tenant it takes hours.',
        remedy: 'Wait; Entra shows how far it has come.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
