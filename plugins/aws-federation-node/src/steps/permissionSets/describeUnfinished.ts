/** What a run could not do about permission sets. */
export interface UnfinishedAccess {
  /** Names of permission sets that are not as specified. */
  unmade: string[];
  /** How many assignments of those were not tried. */
  withheld: number;
  /** In how many accounts a permission set keeps its old version, by its name. */
  outdated: ReadonlyMap<string, number>;
  /** How many assignments failed, of how many that were tried. */
  unassigned: number;
  tried: number;
  /** Why, one sentence each. */
  reasons: string[];
  /** What waits for somebody else, one sentence each. */
  open: string[];
}

/** What is said of it. */
export interface DescribedUnfinished {
  message: string;
  /** Reasons for which the message has no room. */
  further: string[];
}

/** So many reasons are told one by one. */
const mostReasons = 5;

/**
 * Counts and names what is not done, says why, and what becomes of the rest. Pure.
 *
 * @returns undefined: all that was to be done is done
 */
export function describeUnfinished(
  unfinished: UnfinishedAccess,
): DescribedUnfinished | undefined {
  const { unmade, withheld, outdated, unassigned, tried } = unfinished;
  const reasons = [...new Set(unfinished.reasons)];
  if (reasons.length === 0) return undefined;
  const further = reasons.slice(mostReasons);
  const sentences = [
    ...(unmade.length > 0 ? [describeUnmade(unmade, withheld)] : []),
    ...[...outdated].map(
      ([name, count]) =>
        `Permission set "${name}" keeps its old version in ${count} ${
          count === 1 ? 'account' : 'accounts'
        }.`,
    ),
    ...(unassigned > 0
      ? [`${unassigned} of ${tried} assignments could not be made.`]
      : []),
    ...reasons.slice(0, mostReasons),
    ...(further.length > 0
      ? [`And ${further.length} more, which the log names.`]
      : []),
    ...(unfinished.open.length > 0
      ? ['Everything else that can be done now is done.', ...unfinished.open]
      : ['Everything else is done.']),
  ];
  return { message: sentences.join(' '), further };
}

function describeUnmade(names: string[], withheld: number): string {
  const isOne = names.length === 1;
  const quoted = names.map(name => `"${name}"`).join(', ');
  const sets = isOne
    ? `Permission set ${quoted} is not as specified`
    : `${names.length} permission sets are not as specified, ${quoted}`;
  const assignments =
    withheld > 0
      ? `, and ${withheld} ${
          withheld === 1 ? 'assignment' : 'assignments'
        } of ${isOne ? 'it' : 'them'} ${
          withheld === 1 ? 'was' : 'were'
        } not made`
      : '';
  return `${sets}${assignments}: only another run makes up for that.`;
}
