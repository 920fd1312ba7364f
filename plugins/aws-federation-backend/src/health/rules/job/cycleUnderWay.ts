import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

/** A restart has Entra read everybody again, which in a large tenant takes many runs. */
export const cycleUnderWay = defineRule({
  id: 'cycle-under-way',
  title: 'A cycle that reads everybody takes long',
  condition: 'UsersInSync',
  reads: ['job'],
  reports: { CycleUnderWay: { severity: 'info', effect: 'not-known' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-when-will-provisioning-finish-specific-user',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationprogress',
  ],
  // Other cycles are over in minutes.
  confirm: { minutes: 60, silently: true },
  duringSetUp: false,
  inspect({ job: { job } }, { pages }) {
    const isUnderWay =
      job?.state === 'running' && job.initialCycleEnded && job.countLeft > 0;
    if (!isUnderWay) return [];
    return [
      {
        reason: 'CycleUnderWay',
        title:
          'Whether everybody is in AWS as in Entra is not known: a cycle that reads everybody, as after a restart, has been running for more than an hour.',
        detail: 'In a large tenant it takes hours.',
        remedy: 'Wait; Entra shows how far it has come.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
