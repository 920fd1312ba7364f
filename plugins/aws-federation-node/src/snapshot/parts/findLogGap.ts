import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { realTime } from '../../clouds/entra/realTime';
import { isInFuture } from '../../isInFuture';

/** So long does Entra keep its log with P1 or P2, and a skip is logged once. */
export const logKept = { days: 30 };

/**
 * A time whose records nobody has read and Entra no longer shows.
 * @public
 */
export interface LogGap {
  /** ISO 8601 time up to which the log was read before it, or at which the application came to be known. */
  from: string;
  /** ISO 8601 time of the oldest record that Entra still showed afterwards. */
  to: string;
}

/**
 * The gap between the last reading of the log and what Entra still shows of it, or the one
 * that was found before. It counts for as long as the log is kept, and ends when an initial
 * cycle has tried everybody since. Pure.
 *
 * @param options.lastReadAt - ISO 8601 time up to which all of it was read; undefined: there is nothing to read
 */
export function findLogGap(options: {
  lastReadAt: string | undefined;
  known: LogGap | undefined;
  job: SynchronizationJob;
  now: DateTime;
}): LogGap | undefined {
  const { lastReadAt, known, job, now } = options;
  const to = now.minus(logKept);
  const isNew =
    lastReadAt !== undefined &&
    // After a clock that was wrong is put right, nothing tells when it was.
    !isInFuture(lastReadAt, now) &&
    DateTime.fromISO(lastReadAt) < to;
  // What goes unread bit by bit is one gap.
  const goesOn = known && lastReadAt && known.to >= lastReadAt;
  const gap = isNew
    ? { from: goesOn ? known.from : lastReadAt, to: to.toISO() ?? '' }
    : known;
  if (!gap) return undefined;
  const end = DateTime.fromISO(gap.to);
  const initialCycle = realTime(job.status?.steadyStateFirstAchievedTime);
  const wasTriedSince =
    initialCycle !== undefined && DateTime.fromISO(initialCycle) > end;
  return wasTriedSince || end.plus(logKept) < to ? undefined : gap;
}
