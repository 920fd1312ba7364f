import { Duration } from 'luxon';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ENTERPRISE_USER, SCIM_GROUP } from './scimSchemas';

/** Graph's way to say "never". */
export const NEVER = '0001-01-01T00:00:00Z';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
/** Waits before a quarantined job is tried again; the last one repeats. */
const QUARANTINE_WAITS = [5 * MINUTE, 6 * HOUR, 12 * HOUR, 24 * HOUR];
/** Entra gives a quarantined job up after four weeks. */
const QUARANTINE_LIMIT = 28 * 24 * HOUR;

/** Graph `quarantineReason`. */
export const quarantineReasons = [
  'EncounteredBaseEscrowThreshold',
  'EncounteredTotalEscrowThreshold',
  'EncounteredEscrowProportionThreshold',
  'EncounteredQuarantineException',
  'Unknown',
  'QuarantinedOnDemand',
  'TooManyDeletes',
  'IngestionInterrupted',
] as const;

/** Why a cycle could not run. */
export interface QuarantineFailure {
  quarantineReason: (typeof quarantineReasons)[number];
  /** Graph `synchronizationError`, without whose turn it is. */
  error?: { code: string; message: string };
}

/** What one cycle counted. */
export interface CycleCounts {
  entitled: number;
  /** Users that were looked at, in this run and in earlier ones of the same cycle. */
  imported: number;
  /** Users that the whole cycle looks at. */
  total: number;
  exported: number;
  escrowed: number;
}

/**
 * Writes a run that went through into the job's Graph document and plans the next one.
 * The job is in a steady state once its initial cycle is done.
 */
export function cycleSucceeded(options: {
  job: SynchronizationJobState;
  cycleId: string;
  began: Date;
  ended: Date;
  counts: CycleCounts;
}) {
  const { job, cycleId, began, ended, counts } = options;
  const { status } = job.document;
  const execution = {
    ...executionOf(cycleId, began, ended, counts),
    state: counts.escrowed > 0 ? 'EntryLevelErrors' : 'Succeeded',
    error: null,
  };
  Object.assign(status, {
    code: 'Active',
    countSuccessiveCompleteFailures: 0,
    lastExecution: execution,
    quarantine: null,
    // Entra tells of what is under way.
    progress:
      counts.imported < counts.total
        ? progressOf(counts.imported, counts.total, ended)
        : [],
    synchronizedEntryCountByType: synchronizedEntryCounts(job),
  });
  // "Without any errors": also those of single people count.
  if (counts.escrowed === 0) {
    status.lastSuccessfulExecution = execution;
    if (counts.exported > 0) {
      status.lastSuccessfulExecutionWithExports = execution;
    }
  }
  if (job.initialCycleDone) {
    status.steadyStateLastAchievedTime = ended.toISOString();
    if ((status.steadyStateFirstAchievedTime ?? NEVER) === NEVER) {
      status.steadyStateFirstAchievedTime = ended.toISOString();
    }
  }
  job.quarantineAttempts = 0;
  planNextCycle(job, ended);
}

/** Interval of a job that is not scheduled: the longest that .NET knows. */
export const unscheduled = 'P10675199DT2H48M5.4775807S';

/** Between the cycles of a job that runs. */
export const entrasInterval = 'PT40M';

/** The next cycle by the job's interval; none for one that is not scheduled. */
export function planNextCycle(job: SynchronizationJobState, from: Date) {
  const { interval, state } = job.document.schedule;
  job.nextCycleAt =
    state === 'Active' && interval !== unscheduled
      ? new Date(
          from.getTime() + Duration.fromISO(interval).toMillis(),
        ).toISOString()
      : undefined;
}

/**
 * What a job reports that was started and never ran: a failure without an error, at no
 * time
 * (https://learn.microsoft.com/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph).
 */
export function neverRanExecution() {
  return {
    ...executionOf(null),
    timeBegan: NEVER,
    timeEnded: NEVER,
    state: 'Failed',
    error: { code: 'None', message: '', tenantActionable: false },
  };
}

function progressOf(completed: number, total: number, at: Date) {
  return [
    {
      units: 'users',
      completedUnits: completed,
      totalUnits: total,
      progressObservationDateTime: at.toISOString(),
    },
  ];
}

/** Puts a job whose cycle could not run into quarantine, or keeps it there. */
export function cycleQuarantined(options: {
  job: SynchronizationJobState;
  cycleId: string;
  began: Date;
  ended: Date;
  failure: QuarantineFailure;
}) {
  const { job, cycleId, began, ended, failure } = options;
  const { status, schedule } = job.document;
  const error = failure.error
    ? { ...failure.error, tenantActionable: true }
    : null;
  const attempt = job.quarantineAttempts;
  const seriesBegan: string =
    status.quarantine?.seriesBegan ?? ended.toISOString();
  const wait = QUARANTINE_WAITS[Math.min(attempt, QUARANTINE_WAITS.length - 1)];
  const nextAttempt = new Date(ended.getTime() + wait);
  job.quarantineAttempts = attempt + 1;
  Object.assign(status, {
    code: 'Quarantine',
    countSuccessiveCompleteFailures:
      (status.countSuccessiveCompleteFailures ?? 0) + 1,
    lastExecution: {
      ...executionOf(cycleId, began, ended),
      state: 'Failed',
      error,
    },
    quarantine: {
      currentBegan: status.quarantine?.currentBegan ?? ended.toISOString(),
      nextAttempt: nextAttempt.toISOString(),
      reason: failure.quarantineReason,
      seriesBegan,
      seriesCount: job.quarantineAttempts,
      error,
    },
  });
  if (ended.getTime() - new Date(seriesBegan).getTime() >= QUARANTINE_LIMIT) {
    schedule.state = 'Disabled';
    job.nextCycleAt = undefined;
  } else {
    job.nextCycleAt = nextAttempt.toISOString();
  }
}

function executionOf(
  activityIdentifier: string | null,
  began?: Date,
  ended?: Date,
  counts: CycleCounts = {
    entitled: 0,
    imported: 0,
    total: 0,
    exported: 0,
    escrowed: 0,
  },
) {
  return {
    activityIdentifier,
    countEntitled: counts.entitled,
    countEntitledForProvisioning: counts.entitled,
    countEscrowed: counts.escrowed,
    countEscrowedRaw: counts.escrowed,
    countExported: counts.exported,
    countExports: counts.exported,
    countImported: counts.imported,
    countImportedDeltas: 0,
    countImportedReferenceDeltas: 0,
    timeBegan: began?.toISOString(),
    timeEnded: ended?.toISOString(),
  };
}

function synchronizedEntryCounts(job: SynchronizationJobState) {
  const links = Object.values(job.links).filter(link => link.active);
  const groups = links.filter(link => link.type === 'Group').length;
  return [
    { key: `User to ${ENTERPRISE_USER}`, value: links.length - groups },
    ...(groups > 0 ? [{ key: `Group to ${SCIM_GROUP}`, value: groups }] : []),
  ];
}
