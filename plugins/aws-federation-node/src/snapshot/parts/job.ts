import type {
  SynchronizationJob,
  SynchronizationQuarantine,
  SynchronizationTaskExecution,
} from '@microsoft/microsoft-graph-types';
import { DateTime, Duration } from 'luxon';
import {
  classifyCredentialFailure,
  CredentialFailure,
} from '../../clouds/entra/credentialFailure';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';
import { JobState, readJobState } from './readJobState';

/**
 * Why Entra holds a job back.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationquarantine
 * @public
 */
export type QuarantineReason =
  | 'EncounteredBaseEscrowThreshold'
  | 'EncounteredTotalEscrowThreshold'
  | 'EncounteredEscrowProportionThreshold'
  | 'EncounteredQuarantineException'
  | 'QuarantinedOnDemand'
  | 'TooManyDeletes'
  | 'IngestionInterrupted'
  | 'Unknown';

/**
 * The synchronization job, in words.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus
 * @public
 */
export interface SynchronizationFacts {
  id: string;
  state: JobState;
  /** Entra's word for a state that is not known here; undefined: it tells none. */
  unknownState?: string;
  /** Minutes between two cycles; undefined: Entra plans none. */
  intervalMinutes?: number;
  /** Whether Entra has ever tried a cycle. */
  everRan: boolean;
  /** The initial cycle, which reads everybody, has ended. */
  initialCycleEnded: boolean;
  /** ISO 8601 end of the last cycle that went through, also when single people failed in it. */
  lastGoodCycleAt?: string;
  /** Minutes that it took. */
  lastGoodCycleMinutes?: number;
  /** ISO 8601 time at which the last try ended. */
  lastTryAt?: string;
  /** Entra's code of what the last try failed with. */
  lastTryError?: string;
  /** ISO 8601 time at which Entra last told how far the present cycle has come. */
  progressAt?: string;
  /** ISO 8601 time at which the next cycle is expected. */
  nextCycleAt?: string;
  /** People and groups that are tried again. */
  countEscrowed: number;
  /** Entra has given up those that it tried again. */
  escrowsPruned: boolean;
  /** Cycles in a row that failed as a whole. */
  countFailedInARow: number;
  quarantine?: {
    reason: QuarantineReason;
    /** What the credentials have to do with it, when they have. */
    credentialFailure?: CredentialFailure;
    beganAt?: string;
    nextAttemptAt?: string;
    /** When Entra gives up: four weeks after the first of the quarantines in a row. */
    givesUpAt?: string;
  };
}

/** @public */
export interface JobFacts {
  /** Undefined: there is none. */
  job?: SynchronizationFacts;
}

const givesUpAfter = { weeks: 4 };
const entrasOwnMinutes = 40;
const minutesOfADay = 24 * 60;

/** @public */
export const jobPart: SnapshotPart<JobFacts> = {
  title: 'the synchronization job',
  tier: 'check',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    const job = id ? await context.entra.synchronization.getJob(id) : undefined;
    return job?.id ? { job: describeJob(job, job.id) } : {};
  },
};

function describeJob(
  { schedule, status }: SynchronizationJob,
  id: string,
): SynchronizationFacts {
  const { lastExecution, quarantine } = status ?? {};
  const { state, unknownState } = readJobState(schedule?.state, status?.code);
  const intervalMinutes = minutesBetweenCycles(schedule?.interval);
  const good = lastGood(
    status?.lastSuccessfulExecution ?? undefined,
    lastExecution ?? undefined,
  );
  const lastTryAt = realTime(lastExecution?.timeEnded);
  const lastTryError = errorOf(lastExecution ?? undefined);
  const held =
    state === 'quarantined' && quarantine
      ? describeQuarantine(quarantine)
      : undefined;
  return {
    id,
    state,
    unknownState,
    intervalMinutes,
    everRan: Boolean(
      good || realTime(quarantine?.currentBegan) || (lastTryAt && lastTryError),
    ),
    initialCycleEnded: Boolean(realTime(status?.steadyStateFirstAchievedTime)),
    lastGoodCycleAt: good?.endedAt,
    lastGoodCycleMinutes: good?.minutes,
    lastTryAt,
    lastTryError,
    progressAt: status?.progress
      ?.flatMap(
        ({ progressObservationDateTime }) =>
          realTime(progressObservationDateTime) ?? [],
      )
      .sort()
      .at(-1),
    nextCycleAt: nextCycle({ state, held, lastTryAt, intervalMinutes }),
    countEscrowed: lastExecution?.countEscrowed ?? 0,
    escrowsPruned: Boolean(status?.escrowsPruned),
    countFailedInARow: status?.countSuccessiveCompleteFailures ?? 0,
    quarantine: held,
  };
}

/** Entra writes the longest duration that there is for a job that it does not plan. */
function minutesBetweenCycles(
  interval: string | null | undefined,
): number | undefined {
  if (!interval) return entrasOwnMinutes;
  const duration = Duration.fromISO(interval);
  const minutes = duration.isValid ? duration.as('minutes') : 0;
  if (minutes <= 0) return entrasOwnMinutes;
  return minutes > minutesOfADay ? undefined : minutes;
}

function describeQuarantine({
  reason,
  error,
  currentBegan,
  seriesBegan,
  nextAttempt,
}: SynchronizationQuarantine): NonNullable<SynchronizationFacts['quarantine']> {
  const began = realTime(currentBegan);
  const first = realTime(seriesBegan) ?? began;
  return {
    reason: (reason as QuarantineReason | null | undefined) ?? 'Unknown',
    credentialFailure: classifyCredentialFailure({
      code: error?.code ?? undefined,
      message: error?.message ?? undefined,
    }),
    beganAt: began,
    nextAttemptAt: realTime(nextAttempt),
    givesUpAt:
      first &&
      (DateTime.fromISO(first, { zone: 'utc' }).plus(givesUpAfter).toISO() ??
        undefined),
  };
}

function lastGood(
  ...executions: Array<SynchronizationTaskExecution | undefined>
): { endedAt: string; minutes?: number } | undefined {
  return executions
    .filter(
      (execution, index) =>
        index === 0 ||
        execution?.state === 'Succeeded' ||
        execution?.state === 'EntryLevelErrors',
    )
    .flatMap(execution => {
      const endedAt = realTime(execution?.timeEnded);
      const began = realTime(execution?.timeBegan);
      return endedAt
        ? [
            {
              endedAt,
              minutes:
                began &&
                DateTime.fromISO(endedAt)
                  .diff(DateTime.fromISO(began))
                  .as('minutes'),
            },
          ]
        : [];
    })
    .map(({ endedAt, minutes }) => ({ endedAt, minutes: minutes || undefined }))
    .sort((a, b) => a.endedAt.localeCompare(b.endedAt))
    .at(-1);
}

/** A job that never ran shows a failed cycle with the error `None`. */
function errorOf(
  execution: SynchronizationTaskExecution | undefined,
): string | undefined {
  const code = execution?.error?.code;
  return code && code !== 'None' ? code : undefined;
}

function nextCycle(job: {
  state: JobState;
  held: SynchronizationFacts['quarantine'];
  lastTryAt: string | undefined;
  intervalMinutes: number | undefined;
}): string | undefined {
  const { state, held, lastTryAt, intervalMinutes } = job;
  if (held) return held.nextAttemptAt;
  if (state !== 'running' || !lastTryAt || !intervalMinutes) return undefined;
  const next = DateTime.fromISO(lastTryAt, { zone: 'utc' }).plus({
    minutes: intervalMinutes,
  });
  return next.toISO() ?? undefined;
}

/** Graph writes the year 0001, or an empty text, for what never happened. */
function realTime(time: string | null | undefined): string | undefined {
  if (!time) return undefined;
  const parsed = DateTime.fromISO(time, { zone: 'utc' });
  return parsed.isValid && parsed.year > 1 ? parsed.toISO() : undefined;
}
