import type {
  SynchronizationStatus,
  SynchronizationTaskExecution,
} from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { realTime } from './realTime';

interface GoodCycle {
  /** ISO 8601 time; where Entra tells none, when it ended. */
  beganAt: string;
  /** ISO 8601 time. */
  endedAt: string;
  minutes?: number;
}

/** The last cycle of a job that went through, also when single people failed in it. */
export function lastGoodCycle(
  status: SynchronizationStatus | null | undefined,
): GoodCycle | undefined {
  const { lastSuccessfulExecution, lastExecution } = status ?? {};
  const isGood =
    lastExecution?.state === 'Succeeded' ||
    lastExecution?.state === 'EntryLevelErrors';
  return [
    ...described(lastSuccessfulExecution),
    ...(isGood ? described(lastExecution) : []),
  ]
    .sort((a, b) => a.endedAt.localeCompare(b.endedAt))
    .at(-1);
}

function described(
  execution: SynchronizationTaskExecution | null | undefined,
): GoodCycle[] {
  const endedAt = realTime(execution?.timeEnded);
  const began = realTime(execution?.timeBegan);
  if (!endedAt) return [];
  const minutes =
    began &&
    DateTime.fromISO(endedAt).diff(DateTime.fromISO(began)).as('minutes');
  return [
    { beganAt: began ?? endedAt, endedAt, minutes: minutes || undefined },
  ];
}
