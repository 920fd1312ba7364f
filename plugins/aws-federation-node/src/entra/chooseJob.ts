import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { lastGoodCycle } from '../clouds/entra/lastGoodCycle';
import { minutesBetweenCycles } from '../clouds/entra/minutesBetweenCycles';
import { JobState, readJobState } from '../clouds/entra/readJobState';
import { realTime } from '../clouds/entra/realTime';
import { ChosenJob } from './ChosenJob';

const dayMs = 24 * 60 * 60_000;
const never = '9999';

/** The more likely people and changes arrive by it, the lower. */
const ranks: Record<JobState, number> = {
  running: 0,
  unknown: 3,
  quarantined: 4,
  paused: 5,
  disabled: 6,
};

/**
 * Chooses the job of an application that counts. One that works comes before one that does
 * not, so that nothing is called broken that another job keeps going; then one of AWS's
 * template; then the one that has worked for longest, which stays the same from one look
 * to the next. Graph lists them in no order.
 *
 * @param keptId - the one that a run has begun with, whatever has become of it
 */
export function chooseJob(
  jobs: SynchronizationJob[],
  keptId?: string,
): ChosenJob | undefined {
  const newest = jobs
    .flatMap(job => lastGoodCycle(job.status)?.endedAt ?? [])
    .sort()
    .at(-1);
  const [best, ...rest] = [...jobs].sort(
    (a, b) =>
      rankOf(a, newest) - rankOf(b, newest) ||
      Number(isOther(a)) - Number(isOther(b)) ||
      steadySince(a).localeCompare(steadySince(b)) ||
      (a.id ?? '').localeCompare(b.id ?? ''),
  );
  const kept = rest.find(({ id }) => id !== undefined && id === keptId);
  if (!kept) return best && withOthers(best, rest);
  return withOthers(kept, [best, ...rest.filter(job => job !== kept)]);
}

function withOthers(
  job: SynchronizationJob,
  others: SynchronizationJob[],
): ChosenJob {
  return others.length > 0 ? { ...job, others } : job;
}

/** @param newest - end of the last good cycle of any job */
function rankOf(
  { schedule, status }: SynchronizationJob,
  newest: string | undefined,
): number {
  const { state } = readJobState(schedule?.state, status?.code);
  if (state !== 'running') return ranks[state];
  if (minutesBetweenCycles(schedule?.interval) === undefined) return 2;
  const good = lastGoodCycle(status)?.endedAt;
  // Cycles take hours in a large tenant; a day behind the other, it does not work.
  const isBehind =
    newest !== undefined &&
    (!good || Date.parse(newest) - Date.parse(good) > dayMs);
  return isBehind ? 1 : ranks.running;
}

function isOther({ templateId }: SynchronizationJob): boolean {
  return !templateId?.toLowerCase().startsWith('aws');
}

function steadySince({ status }: SynchronizationJob): string {
  return realTime(status?.steadyStateFirstAchievedTime) ?? never;
}
