import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { beforeFailures, hoursWithoutCycle } from '../facts/hoursWithoutCycle';
import { jobSource } from '../facts/jobSource';
import { moment } from '../facts/moment';

const hoursOfADay = 24;

/**
 * No cycle has gone through for longer than two of them take; after a day everybody
 * waits. The initial cycle, which reads everybody, gets a day from its last sign of life.
 */
export const cycleLate = defineRule({
  id: 'cycle-late',
  title: 'No provisioning cycle goes through',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    CycleLate: { severity: 'warning', effect: 'at-risk' },
    CycleMissing: {
      severity: 'critical',
      effect: 'provisioning-stopped',
      growsFrom: 'CycleLate',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-when-will-provisioning-finish-specific-user',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
  ],
  // A job that was paused for long has just been started again, and is about to run.
  confirm: { minutes: 40, silently: true },
  duringSetUp: false,
  inspect({ job: { job } }, { now, pages }) {
    if (job?.state !== 'running' || job.intervalMinutes === undefined)
      return [];
    const hours = hoursWithoutCycle(job, now);
    if (hours === undefined) return [];
    const { intervalMinutes, lastGoodCycleAt, lastGoodCycleMinutes = 0 } = job;
    const failing = beforeFailures(job);
    const isFailing =
      failing !== undefined && failing > (lastGoodCycleAt ?? '');
    const last = lastGoodCycleAt
      ? `the last cycle that went through ended on ${moment(lastGoodCycleAt)}`
      : 'no cycle has gone through yet';
    const common = {
      detail: `Entra plans one every ${intervalMinutes} minutes.`,
      remedyPage: pages.entraProvisioning,
      source: jobSource(job),
    };
    if (hours > hoursOfADay) {
      return [
        {
          ...common,
          reason: 'CycleMissing',
          title: `New people and changes do not arrive in AWS: ${
            isFailing
              ? `the last ${job.countFailedInARow} cycles failed as a whole`
              : last
          }.`,
          remedy:
            'Read the provisioning logs in Entra; if they name no cause, choose Restart provisioning.',
          since: isFailing ? failing : lastGoodCycleAt,
        },
      ];
    }
    const isLate =
      job.initialCycleEnded &&
      // Of cycles that fail as a whole another rule speaks.
      job.countFailedInARow < 2 &&
      hours * 60 > 2 * (intervalMinutes + lastGoodCycleMinutes);
    return isLate
      ? [
          {
            ...common,
            reason: 'CycleLate',
            title: `New people and changes are late: ${last}.`,
            remedy:
              'Wait for the next cycle; if it does not come, read the provisioning logs in Entra, and choose Restart provisioning if they name no cause.',
          },
        ]
      : [];
  },
});
