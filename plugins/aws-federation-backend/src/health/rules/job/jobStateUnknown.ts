import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';
import { moment } from '../facts/moment';

/** Entra gives the job a state that nobody here has heard of: it may run or stand still. */
export const jobStateUnknown = defineRule({
  id: 'job-state-unknown',
  title: 'The state of the provisioning job is not known',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    JobStateUnknown: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationschedule',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { lease, pages }) {
    if (job?.state !== 'unknown') return [];
    const { unknownState: word, lastGoodCycleAt } = job;
    return [
      {
        reason: 'JobStateUnknown',
        onlyIfKnown: Boolean(lease),
        title: `Whether new people and changes arrive in AWS is not known: ${
          word
            ? `Entra calls the state of the provisioning job "${word}", which the portal does not know`
            : 'Entra does not tell the state of the provisioning job'
        }.`,
        detail: lastGoodCycleAt
          ? `The last cycle that went through ended on ${moment(
              lastGoodCycleAt,
            )}.`
          : 'No cycle has gone through yet.',
        remedy:
          'See on the provisioning page in Entra whether cycles run, and choose Start provisioning there if they do not; if they do, ask the people who run this portal to update it.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
