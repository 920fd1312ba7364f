/**
 * Some of the provisioning log that is still to be read.
 * @public
 */
export interface LogStretch {
  /** ISO 8601 time after which its records are. */
  fromAt: string;
  /** ISO 8601 time before which they are. */
  untilAt: string;
  /** It was read once, and may since have records that came late. */
  seen?: true;
}

/** Each check may add one. */
const mostStretches = 50;

/**
 * Those that Entra still has, without doubles, in the order in which they are read: what
 * nobody has seen first, and of that the newest. Pure.
 *
 * @param earliest - ISO 8601 time since which Entra keeps its log
 */
export function orderStretches(
  stretches: readonly LogStretch[],
  earliest: string,
): LogStretch[] {
  const kept = stretches
    .map(each => ({ ...each, fromAt: later(each.fromAt, earliest) }))
    .filter(({ fromAt, untilAt }) => fromAt < untilAt)
    .sort((a, b) => (a.untilAt < b.untilAt ? 1 : -1));
  return [
    ...withoutDoubles(kept.filter(isUnseen)),
    ...withoutDoubles(kept.filter(each => !isUnseen(each))),
  ];
}

/** Whether nobody has read it yet. Pure. */
export function isUnseen({ seen }: LogStretch): boolean {
  return !seen;
}

/** Of the times that all of them span, the length in milliseconds. Pure. */
export function spanOf(stretches: readonly LogStretch[]): number {
  return stretches.reduce(
    (sum, { fromAt, untilAt }) =>
      sum + Date.parse(untilAt) - Date.parse(fromAt),
    0,
  );
}

/** The later of two ISO 8601 times in UTC. Pure. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Of many the oldest become one, and what lies between them is read once more. */
function withoutDoubles(newestFirst: LogStretch[]): LogStretch[] {
  const merged: LogStretch[] = [];
  for (const each of newestFirst) {
    const last = merged.at(-1);
    if (
      last &&
      (each.untilAt >= last.fromAt || merged.length >= mostStretches)
    ) {
      merged[merged.length - 1] = {
        ...last,
        fromAt: each.fromAt < last.fromAt ? each.fromAt : last.fromAt,
      };
    } else {
      merged.push(each);
    }
  }
  return merged;
}
