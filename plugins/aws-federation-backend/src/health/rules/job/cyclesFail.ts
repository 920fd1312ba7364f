import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { hoursWithoutCycle } from '../facts/hoursWithoutCycle';
import { jobSource } from '../facts/jobSource';

/** Cycles fail as a whole, one after the other. */
export const cyclesFail = defineRule({
  id: 'cycles-fail',
  title: 'Provisioning cycles fail',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: { CyclesFail: { severity: 'warning', effect: 'at-risk' } },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { now, pages }) {
    const isMissing = job && (hoursWithoutCycle(job, now) ?? 0) > 24;
    if (
      job?.state !== 'running' ||
      job.countFailedInARow < 2 ||
      // After a day it is no longer a risk.
      isMissing
    ) {
      return [];
    }
    return [
      {
        reason: 'CyclesFail',
        title: `New people and changes wait: the last ${job.countFailedInARow} provisioning cycles failed as a whole.`,
        detail: [
          ...(job.lastTryError ? [`Entra calls it ${job.lastTryError}.`] : []),
          'If it goes on, Entra puts provisioning into quarantine.',
        ].join(' '),
        remedy:
          'Read what Entra says on its provisioning page, and fix it; wait for the next cycle if it names trouble of its own.',
        remedyPage: pages.entraProvisioning,
        source: jobSource(job),
      },
    ];
  },
});
