import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

/** The job is active, and its interval is longer than a day: Entra plans no cycle. */
export const jobUnscheduled = defineRule({
  id: 'job-unscheduled',
  title: 'Entra plans no provisioning cycles',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    JobUnscheduled: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationschedule',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ job: { job } }, { pages }) {
    if (job?.state !== 'running' || job.intervalMinutes !== undefined)
      return [];
    return [
      {
        reason: 'JobUnscheduled',
        title:
          'New people and changes do not arrive in AWS: Entra has the provisioning job, and plans no cycles for it.',
        remedy:
          'Pause provisioning in Entra and start it again; if no cycle follows within the hour, ask Microsoft support with the id of the job.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
