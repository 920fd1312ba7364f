import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';
import { isPausedOnPurpose, pauseInForce } from '../facts/pauseInForce';
import { isPausedAfterErrors } from './isPausedAfterErrors';

/** In the initial cycle so many failed that Entra no longer tries them. */
export const escrowsPruned = defineRule({
  id: 'escrows-pruned',
  title: 'Entra has given up on people who failed',
  condition: 'UsersInSync',
  reads: ['job'],
  reports: { EscrowsPruned: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { recorded, now, pages }) {
    if (!job?.escrowsPruned) return [];
    // Where it has also paused the job, that is what is wrong.
    const pause = pauseInForce(job, { recorded, now });
    if (isPausedAfterErrors(job, pause)) return [];
    const mend = 'Fix what the provisioning logs name, then';
    return [
      {
        reason: 'EscrowsPruned',
        title:
          'Some people do not arrive in AWS: so many failed in the initial cycle that Entra no longer tries them.',
        detail: job.goodSinceInitialCycle
          ? undefined
          : 'Entra pauses provisioning when the initial cycle ends, and waits for somebody to fix it.',
        remedy: isPausedOnPurpose(job, { recorded, now })
          ? `${mend}, when provisioning is to go on, choose Restart provisioning in Entra rather than Start provisioning: it tries everybody again.`
          : `${mend} choose Restart provisioning in Entra, which tries everybody again.`,
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
