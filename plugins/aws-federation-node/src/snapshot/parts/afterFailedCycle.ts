import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import type { SynchronizationFacts } from './job';

/**
 * A cycle that failed as a whole counts nobody, and hides the one before it: what Entra calls
 * the last successful one is the last without any error, which may be months ago where single
 * people fail in each ("What a job tells" in docs/clouds.md). What an earlier look has told
 * of it is still so. Pure.
 */
export function afterFailedCycle(
  described: SynchronizationFacts,
  { status }: SynchronizationJob,
  known: SynchronizationFacts | undefined,
): SynchronizationFacts {
  const hasFailed = status?.lastExecution?.state === 'Failed';
  if (!hasFailed || !known || !described.initialCycleEnded) return described;
  const { lastGoodCycleAt: told = '' } = described;
  const { lastGoodCycleAt: seen = '' } = known;
  return {
    ...described,
    ...(seen > told && {
      lastGoodCycleAt: seen,
      lastGoodCycleMinutes: known.lastGoodCycleMinutes,
      goodSinceInitialCycle: known.goodSinceInitialCycle,
    }),
    countEscrowed: known.countEscrowed,
    lastExportAt: [described.lastExportAt, known.lastExportAt]
      .flatMap(time => time ?? [])
      .sort()
      .at(-1),
  };
}
