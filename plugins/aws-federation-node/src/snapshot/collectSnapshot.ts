import { readOnce } from '../readings/readOnce';
import { describeFailure } from './describeFailure';
import { ObservedPart, Snapshot } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';
import { PartName, partNames, snapshotParts } from './snapshotParts';
import { PartTier, SnapshotPart } from './SnapshotPart';

/**
 * What was known of the parts before a check.
 * @public
 */
export type KnownParts = Partial<Snapshot['parts']>;

/** When a part of a slower tier is read again although nothing else has changed. */
const dueAfterSeconds: Record<Exclude<PartTier, 'check'>, number> = {
  hourly: 60 * 60,
  deep: 6 * 60 * 60,
};

/**
 * Reads both clouds. A part of a slower tier that is still young is taken from what is
 * known, unless a part of the quick one has changed or `everything` is asked for. A part
 * that cannot be read keeps what was known of it for two intervals, so that one refused
 * request neither alarms nor hides what is wrong. Never throws.
 *
 * @param options.intervalSeconds - between two checks
 * @public
 */
export async function collectSnapshot(
  options: SnapshotContext & {
    known: KnownParts;
    everything: boolean;
    intervalSeconds: number;
  },
): Promise<Snapshot> {
  const { known, everything, intervalSeconds, ...given } = options;
  const context: SnapshotContext = { ...given, ...readOnce(given) };
  const observedAt = context.clock.now().toISOString();
  // Each part's facts are its own collector's.
  const read = async (names: PartName[]) =>
    Object.fromEntries(
      await Promise.all(
        names.map(async name => [
          name,
          await readPart(snapshotParts[name], {
            context,
            before: known[name],
            countsForSeconds: countsForSeconds(name, intervalSeconds),
            observedAt,
          }),
        ]),
      ),
    ) as KnownParts;

  const quick = partNames.filter(name => snapshotParts[name].tier === 'check');
  const first = await read(quick);
  const changed = quick.some(name => differs(first[name], known[name]));
  const due = partNames.filter(
    name =>
      !quick.includes(name) &&
      (everything || changed || mustRead(name, known[name], observedAt)),
  );
  const second = await read(due);
  // Each part was read now or is known from before.
  return {
    observedAt,
    parts: { ...known, ...first, ...second } as Snapshot['parts'],
  };
}

async function readPart(
  part: SnapshotPart<unknown>,
  options: {
    context: SnapshotContext;
    before: ObservedPart<unknown> | undefined;
    countsForSeconds: number;
    observedAt: string;
  },
): Promise<ObservedPart<unknown>> {
  const { context, before, countsForSeconds: counts, observedAt } = options;
  const known =
    before?.facts !== undefined && before.observedAt !== undefined
      ? { facts: before.facts, observedAt: before.observedAt }
      : before?.expired;
  try {
    return { facts: await part.collect(context, known), observedAt };
  } catch (error) {
    const failure = {
      ...describeFailure(part.title, error),
      since: before?.failure?.since ?? observedAt,
    };
    return known && ageSeconds(known, observedAt) <= counts
      ? { ...known, failure }
      : { expired: known, failure };
  }
}

function countsForSeconds(name: PartName, intervalSeconds: number): number {
  const { tier } = snapshotParts[name];
  return 2 * (tier === 'check' ? intervalSeconds : dueAfterSeconds[tier]);
}

function mustRead(
  name: PartName,
  known: ObservedPart<unknown> | undefined,
  now: string,
): boolean {
  const { tier, isDue }: SnapshotPart<unknown> = snapshotParts[name];
  return (
    tier === 'check' ||
    known?.observedAt === undefined ||
    known.failure !== undefined ||
    Boolean(isDue?.(known.facts)) ||
    ageSeconds({ observedAt: known.observedAt }, now) >= dueAfterSeconds[tier]
  );
}

function ageSeconds(known: { observedAt: string }, now: string): number {
  return (Date.parse(now) - Date.parse(known.observedAt)) / 1000;
}

/** A new cycle changes times and counts, and nothing that the slower parts tell. */
function differs(
  after: ObservedPart<unknown> | undefined,
  before: ObservedPart<unknown> | undefined,
): boolean {
  return withoutTimes(after?.facts) !== withoutTimes(before?.facts);
}

function withoutTimes(facts: unknown): string {
  return JSON.stringify(facts ?? null, (key, value) =>
    /At$|Minutes$|^count/.test(key) ? undefined : value,
  );
}
