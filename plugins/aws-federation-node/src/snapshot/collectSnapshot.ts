import { isInFuture } from '../isInFuture';
import { readOnce } from '../readings/readOnce';
import { describeFailure } from './describeFailure';
import { ObservedPart, PartFailure, Snapshot } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';
import { PartName, partNames, snapshotParts } from './snapshotParts';
import { PartTier, SnapshotPart } from './SnapshotPart';

/**
 * What was known of the parts before a check.
 * @public
 */
export type KnownParts = Partial<Snapshot['parts']>;

/** When a part is read again although nothing else has changed. */
const dueAfterSeconds: Record<PartTier, number> = {
  check: 0,
  hourly: 60 * 60,
  deep: 6 * 60 * 60,
};

/**
 * Reads both clouds, all parts beside each other. A part of a slower tier that is still
 * young is taken from what is known, unless it is in doubt, it is an hourly one and a part
 * of the quick one has changed, or `everything` is asked for. A part that cannot be read
 * keeps what was known of it for two checks after it was due, so that one refused request
 * neither alarms nor hides what is wrong. Never throws.
 *
 * @param options.inDoubt - parts of which another look is wanted, whatever their tier
 * @param options.intervalSeconds - between two checks
 * @public
 */
export async function collectSnapshot(
  options: SnapshotContext & {
    known: KnownParts;
    everything: boolean;
    inDoubt?: readonly PartName[];
    intervalSeconds: number;
  },
): Promise<Snapshot> {
  const {
    known,
    everything,
    inDoubt = [],
    intervalSeconds,
    ...given
  } = options;
  const context: SnapshotContext = { ...given, ...readOnce(given) };
  const observedAt = context.clock.now().toISOString();
  const read = (names: PartName[]) =>
    new Map(
      names.map(name => [
        name,
        readPart(snapshotParts[name], {
          context,
          before: known[name],
          // Whoever asks for everything wants to know how it is now.
          countsForSeconds:
            2 * intervalSeconds +
            (everything ? 0 : dueAfterSeconds[snapshotParts[name].tier]),
          observedAt,
        }),
      ]),
    );

  const quick = partNames.filter(name => snapshotParts[name].tier === 'check');
  const due = partNames.filter(
    name =>
      quick.includes(name) ||
      everything ||
      inDoubt.includes(name) ||
      mustRead(name, known[name], observedAt),
  );
  // All beside each other: one that is slow holds up no other.
  const first = read(due);
  const changed = await isAnyTrue(
    quick.map(async name => differs(await first.get(name), known[name])),
  );
  const second = read(
    partNames.filter(
      name =>
        changed && !due.includes(name) && snapshotParts[name].tier === 'hourly',
    ),
  );
  const looks = await Promise.all(
    [...first, ...second].map(async ([name, look]) => [name, await look]),
  );
  // Each part was read now or is known from before, and its facts are its own collector's.
  return {
    observedAt,
    parts: { ...known, ...Object.fromEntries(looks) } as Snapshot['parts'],
  };
}

/** As soon as one of them is. */
async function isAnyTrue(answers: Promise<boolean>[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    answers.forEach(answer => answer.then(is => is && resolve(true), reject));
    Promise.all(answers).then(() => resolve(false), reject);
  });
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
  const { context, before, countsForSeconds, observedAt } = options;
  const known =
    before?.facts !== undefined && before.observedAt !== undefined
      ? { facts: before.facts, observedAt: before.observedAt }
      : undefined;
  const counts = known && ageSeconds(known, observedAt) <= countsForSeconds;
  const failed = (failure: Omit<PartFailure, 'since'>) => ({
    ...failure,
    since: before?.failure?.since ?? observedAt,
  });
  try {
    const facts = await part.collect(context, known ?? before?.expired);
    return { facts, observedAt };
  } catch (error) {
    const failure = failed(describeFailure(part.title, error));
    return counts
      ? { ...known, failure }
      : { expired: known ?? before?.expired, failure };
  }
}

function mustRead(
  name: PartName,
  known: ObservedPart<unknown> | undefined,
  now: string,
): boolean {
  const { tier, isDue }: SnapshotPart<unknown> = snapshotParts[name];
  return (
    known?.observedAt === undefined ||
    known.failure !== undefined ||
    Boolean(isDue?.(known.facts)) ||
    ageSeconds({ observedAt: known.observedAt }, now) >= dueAfterSeconds[tier]
  );
}

/** Endless for what a clock has dated that was ahead. */
function ageSeconds(known: { observedAt: string }, now: string): number {
  if (isInFuture(known.observedAt, new Date(now))) return Infinity;
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
