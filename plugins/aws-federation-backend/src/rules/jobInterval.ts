import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { Duration } from 'luxon';

const entrasOwn = Duration.fromObject({ minutes: 40 });

/** Time between two cycles; Entra's usual 40 minutes when the job does not say. */
export function jobInterval(job: SynchronizationJob): Duration {
  const interval = Duration.fromISO(job.schedule?.interval ?? '');
  return interval.isValid && interval.as('minutes') > 0 ? interval : entrasOwn;
}
