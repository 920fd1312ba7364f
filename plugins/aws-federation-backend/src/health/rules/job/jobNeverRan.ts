import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

/** Two of Entra's intervals, each of 40 minutes. */
const twoIntervals = 80;

/** The job was started, and Entra has not tried a cycle since. */
export const jobNeverRan = defineRule({
  id: 'job-never-ran',
  title: 'The provisioning job never ran',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    JobNeverRan: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem',
    'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-start',
  ],
  confirm: { minutes: twoIntervals, silently: true },
  duringSetUp: true,
  inspect({ job: { job } }, { lease, pages }) {
    if (
      job?.state !== 'running' ||
      job.intervalMinutes === undefined ||
      job.everRan ||
      job.progressAt
    ) {
      return [];
    }
    return [
      {
        reason: 'JobNeverRan',
        // A run starts it.
        onlyIfKnown: Boolean(lease),
        title:
          'Nobody arrives in AWS: provisioning is started, and Entra has not run a single cycle.',
        detail: `Entra plans one every ${job.intervalMinutes} minutes.`,
        remedy:
          'Choose Restart provisioning in Entra; if no cycle follows within the hour, ask Microsoft support with the id of the job.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
