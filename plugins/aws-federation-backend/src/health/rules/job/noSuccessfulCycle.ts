import { DateTime } from 'luxon';
import { everRan } from './everRan';
import { jobInterval } from './jobInterval';
import { lastCycle } from './lastCycle';
import { Rule } from './Rule';

/** No cycle went through within two intervals, though the job is active. */
export const noSuccessfulCycle: Rule = {
  id: 'no-successful-cycle',
  duringSetUp: false,
  inspect({ snapshot, now }) {
    const job = snapshot.provisioning.ok
      ? snapshot.provisioning.value.job
      : undefined;
    if (
      !job ||
      job.schedule?.state !== 'Active' ||
      job.status?.code === 'Quarantine' ||
      job.status?.code === 'Paused' ||
      !everRan(job)
    ) {
      return [];
    }
    const last = lastCycle(job);
    const interval = jobInterval(job);
    const limit = DateTime.fromJSDate(now).minus(interval).minus(interval);
    if (last && DateTime.fromISO(last) >= limit) return [];
    return [
      {
        rule: this.id,
        condition: 'ProvisioningRunning',
        severity: 'warning',
        reason: 'NoSuccessfulCycle',
        title: `New people and changes are late: ${
          last
            ? `the last cycle that went through ended on ${DateTime.fromISO(
                last,
              )
                .toUTC()
                .setLocale('en-GB')
                .toFormat("d LLL yyyy, HH:mm 'UTC'")}`
            : 'no cycle has gone through yet'
        }.`,
        detail: `Entra plans one every ${interval.as('minutes')} minutes.`,
        remedy:
          "Read the job's provisioning logs in Entra; if they name no cause, choose Restart provisioning.",
        evidence: {
          source: `Microsoft Graph, job ${job.id}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
