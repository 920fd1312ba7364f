import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

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
  inspect({ job: { job } }, { pages }) {
    // Where it has also paused the job, that is what is wrong.
    if (!job?.escrowsPruned || job.state === 'paused') return [];
    return [
      {
        reason: 'EscrowsPruned',
        title:
          'Some people do not arrive in AWS: so many failed in the initial cycle that Entra no longer tries them.',
        detail:
          'Entra pauses provisioning when the initial cycle ends, and waits for somebody to mend it.',
        remedy:
          'Mend what the provisioning logs name, then choose Restart provisioning in Entra, which tries everybody again.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: jobSource(job),
      },
    ];
  },
});
