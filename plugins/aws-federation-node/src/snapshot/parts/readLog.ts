import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { CloudError } from '../../CloudError';
import { SnapshotContext } from '../SnapshotContext';
import { logKept } from './findLogGap';
import {
  isUnseen,
  later,
  LogStretch,
  orderStretches,
  spanOf,
} from './logStretches';
import { timeOf } from './timeOf';

/** Records come some minutes late. */
const overlap = { minutes: 30 };
/** As many as Graph takes at once: five in ten seconds, of 500 records each. */
const mostRequests = 5;

/** What one check has read of the log. */
export interface LogReading {
  /** Newest first. */
  records: ProvisioningObjectSummary[];
  /** What is still to be read, in that order. */
  open: LogStretch[];
  /** About how many more checks that takes, at the pace of this one. */
  checksLeft?: number;
}

/**
 * Reads what is new in the log, the newest first, and goes on where earlier checks have
 * stopped, with as many requests as one check may send. What Entra was not asked for yet,
 * or did not answer, is left to the next check.
 *
 * @param options.lastReadAt - undefined: nothing was read yet, or it does not count
 * @throws CloudError when what is new cannot be read
 */
export async function readLog(
  { entra }: Pick<SnapshotContext, 'entra'>,
  options: {
    jobId: string;
    lastReadAt: DateTime | undefined;
    open: readonly LogStretch[];
    now: DateTime;
  },
): Promise<LogReading> {
  const { jobId, now, lastReadAt } = options;
  const earliest = iso(now.minus(logKept));
  const lastAt = lastReadAt && later(iso(lastReadAt), earliest);
  const overlapAt =
    lastReadAt && later(iso(lastReadAt.minus(overlap)), earliest);
  const before = orderStretches(lastAt ? options.open : [], earliest);
  // What was never read goes before what may have come late.
  const isBehind = before.some(isUnseen);
  // A record of the very moment of the last check may be new.
  const fromAt =
    (isBehind && lastAt ? justBefore(lastAt) : overlapAt) ?? earliest;

  const read = (stretch: { fromAt: string; untilAt?: string }, most: number) =>
    entra.provisioningLogs.list(jobId, {
      after: new Date(stretch.fromAt),
      ...(stretch.untilAt && { before: new Date(stretch.untilAt) }),
      mostRequests: most,
    });
  const newest = await read({ fromAt }, mostRequests);
  const records = [...newest.records];
  const todo = orderStretches(
    [
      ...before,
      ...(isBehind && lastAt && overlapAt
        ? [{ fromAt: overlapAt, untilAt: lastAt, seen: true as const }]
        : []),
      ...(newest.unreadBefore
        ? leftOf(fromAt, newest.unreadBefore.toISOString(), lastAt)
        : []),
    ],
    earliest,
  );
  const open: LogStretch[] = [];
  let left = mostRequests - newest.requests;
  for (const stretch of todo) {
    const more =
      left > 0 ? await read(stretch, left).catch(unlessAnswered) : undefined;
    left -= more?.requests ?? left;
    records.push(...(more?.records ?? []));
    if (!more) open.push(stretch);
    if (more?.unreadBefore) {
      open.push({ ...stretch, untilAt: more.unreadBefore.toISOString() });
    }
  }
  const unread = spanOf(open.filter(isUnseen));
  const readNow =
    spanOf(before.filter(isUnseen)) +
    spanOf([{ fromAt: lastAt ?? earliest, untilAt: iso(now) }]) -
    unread;
  return {
    records: records.sort((a, b) => timeOf(b) - timeOf(a)),
    open,
    ...(unread > 0 &&
      readNow > 0 && { checksLeft: Math.ceil(unread / readNow) }),
  };
}

/** Of what was asked for, the rest: of what the last check had read, only what came late. */
function leftOf(
  fromAt: string,
  untilAt: string,
  lastAt: string | undefined,
): LogStretch[] {
  if (!lastAt) return [{ fromAt, untilAt }];
  const seenUntil = untilAt < lastAt ? untilAt : lastAt;
  return [
    { fromAt: later(fromAt, lastAt), untilAt },
    { fromAt, untilAt: seenUntil, seen: true as const },
  ].filter(each => each.fromAt < each.untilAt);
}

/** What is new was read, and is worth telling. */
function unlessAnswered(error: unknown): undefined {
  if (error instanceof CloudError) return undefined;
  throw error;
}

function justBefore(time: string): string {
  return new Date(Date.parse(time) - 1).toISOString();
}

/** With milliseconds, so that such texts compare as times do. */
function iso(time: DateTime): string {
  return time.toJSDate().toISOString();
}
