import type {
  SynchronizationJob,
  SynchronizationQuarantine,
  SynchronizationTaskExecution,
} from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import {
  classifyCredentialFailure,
  CredentialFailure,
} from '../../clouds/entra/credentialFailure';
import { lastGoodCycle } from '../../clouds/entra/lastGoodCycle';
import { minutesBetweenCycles } from '../../clouds/entra/minutesBetweenCycles';
import { JobState, readJobState } from '../../clouds/entra/readJobState';
import { realTime } from '../../clouds/entra/realTime';
import { lastExport } from '../../clouds/entra/lastExport';
import { SnapshotPart } from '../SnapshotPart';
import { afterFailedCycle } from './afterFailedCycle';
import { findServicePrincipalId } from './findServicePrincipalId';

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
  /** A later cycle has gone through since. */
  goodSinceInitialCycle: boolean;
  /** ISO 8601 time at which the newest cycle began that Entra tells of, be it that it failed. */
  lastCycleBeganAt?: string;
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
  /** People whom the present cycle has not looked at yet. */
  countLeft: number;
  /** ISO 8601 time at which the next cycle is expected. */
  nextCycleAt?: string;
  /** ISO 8601 time at which the last cycle ended that sent something to AWS. */
  lastExportAt?: string;
  /** People and groups that are tried again. */
  countEscrowed: number;
  /** ISO 8601 time since which each check has seen some; undefined: there are none. */
  escrowedSince?: string;
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

/**
 * A synchronization job beside the one that counts.
 * @public
 */
export interface FurtherJob {
  id: string;
  state: JobState;
  /** It had come to everybody before the one that counts did, which may not know them all. */
  ranBefore: boolean;
}

/** @public */
export interface JobFacts {
  /** Undefined: there is none. */
  job?: SynchronizationFacts;
  /** Those beside it; absent: there are none. */
  others?: FurtherJob[];
}

const givesUpAfter = { weeks: 4 };
/** Entra may write its steady state a little before or after the end of that cycle. */
const endOfInitialCycle = { minutes: 10 };

/** @public */
export const jobPart: SnapshotPart<JobFacts> = {
  title: 'the synchronization job',
  tier: 'check',

  async collect(context, before) {
    const id = await findServicePrincipalId(context);
    const job = id ? await context.entra.synchronization.getJob(id) : undefined;
    if (!job?.id) return {};
    const known = before?.facts.job;
    const described = afterFailedCycle(
      describeJob(job, job.id),
      job,
      known?.id === job.id ? known : undefined,
    );
    return {
      job: {
        ...described,
        ...(described.countEscrowed > 0 && {
          escrowedSince:
            (known?.id === job.id && known.escrowedSince) ||
            context.clock.now().toISOString(),
        }),
      },
      others: job.others?.flatMap(other => describeOther(other, job)),
    };
  },
};

function describeOther(
  { id, schedule, status }: SynchronizationJob,
  chosen: SynchronizationJob,
): FurtherJob[] {
  const { state } = readJobState(schedule?.state, status?.code);
  const steady = realTime(status?.steadyStateFirstAchievedTime);
  const chosenSteady = realTime(chosen.status?.steadyStateFirstAchievedTime);
  const ranBefore =
    steady !== undefined && (!chosenSteady || steady < chosenSteady);
  return id ? [{ id, state, ranBefore }] : [];
}

/** As Graph answers it, without what an earlier look told. */
export function describeJob(
  { schedule, status }: SynchronizationJob,
  id: string,
): SynchronizationFacts {
  const { lastExecution, quarantine } = status ?? {};
  const { state, unknownState } = readJobState(schedule?.state, status?.code);
  const intervalMinutes = minutesBetweenCycles(schedule?.interval);
  const good = lastGoodCycle(status);
  const lastTryAt = realTime(lastExecution?.timeEnded);
  const lastTryError = errorOf(lastExecution ?? undefined);
  const steadySince = realTime(status?.steadyStateFirstAchievedTime);
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
      good ||
        steadySince ||
        realTime(quarantine?.currentBegan) ||
        (lastTryAt && lastTryError),
    ),
    initialCycleEnded: Boolean(steadySince),
    goodSinceInitialCycle: Boolean(
      steadySince &&
        good &&
        DateTime.fromISO(good.endedAt) >
          DateTime.fromISO(steadySince).plus(endOfInitialCycle),
    ),
    lastCycleBeganAt: newestBegin(status),
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
    countLeft: (status?.progress ?? []).reduce(
      (left, { totalUnits, completedUnits }) =>
        left + Math.max(0, (totalUnits ?? 0) - (completedUnits ?? 0)),
      0,
    ),
    nextCycleAt: nextCycle({ state, held, lastTryAt, intervalMinutes }),
    lastExportAt: lastExport(status),
    countEscrowed: lastExecution?.countEscrowed ?? 0,
    escrowsPruned: Boolean(status?.escrowsPruned),
    countFailedInARow: status?.countSuccessiveCompleteFailures ?? 0,
    quarantine: held,
  };
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

function newestBegin(status: SynchronizationJob['status']): string | undefined {
  return [status?.lastExecution, status?.lastSuccessfulExecution]
    .flatMap(execution => realTime(execution?.timeBegan) ?? [])
    .sort()
    .at(-1);
}

/** A job that never ran shows a failed cycle with the error `None`. */
function errorOf(
  execution: SynchronizationTaskExecution | undefined,
): string | undefined {
  const code = execution?.error?.code;
  if (!code || code === 'None') return undefined;
  // A code is kept, and no text, which may name people.
  return /^\w{1,80}$/.test(code) ? code : 'Unknown';
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
