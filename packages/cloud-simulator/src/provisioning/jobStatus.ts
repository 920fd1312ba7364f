import { Duration } from 'luxon';
import { SynchronizationJobState } from '../state/EntraTenantState';
import { ENTERPRISE_USER, SCIM_GROUP } from './scimSchemas';

/** Graph's way to say "never". */
const NEVER = '0001-01-01T00:00:00Z';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
/** Waits before a quarantined job is tried again; the last one repeats. */
const QUARANTINE_WAITS = [5 * MINUTE, 6 * HOUR, 12 * HOUR, 24 * HOUR];
/** Entra gives a quarantined job up after four weeks. */
const QUARANTINE_LIMIT = 28 * 24 * HOUR;

/** Why a cycle could not run. */
export interface QuarantineFailure {
  quarantineReason: 'EncounteredQuarantineException' | 'TooManyDeletes';
  code: string;
  message: string;
}

/** What one cycle counted. */
export interface CycleCounts {
  entitled: number;
  imported: number;
  exported: number;
  escrowed: number;
}

/** Writes a finished cycle into the job's Graph document and plans the next one. */
export function cycleSucceeded(options: {
  job: SynchronizationJobState;
  cycleId: string;
  began: Date;
  ended: Date;
  counts: CycleCounts;
}) {
  const { job, cycleId, began, ended, counts } = options;
  const { status, schedule } = job.document;
  const execution = {
    ...executionOf(cycleId, began, ended, counts),
    state: counts.escrowed > 0 ? 'EntryLevelErrors' : 'Succeeded',
    error: null,
  };
  const endedAt = ended.toISOString();
  Object.assign(status, {
    code: 'Active',
    countSuccessiveCompleteFailures: 0,
    lastExecution: execution,
    lastSuccessfulExecution: execution,
    quarantine: null,
    steadyStateLastAchievedTime: endedAt,
    progress: [
      {
        units: 'users',
        completedUnits: counts.imported,
        totalUnits: counts.imported,
        progressObservationDateTime: endedAt,
      },
    ],
    synchronizedEntryCountByType: synchronizedEntryCounts(job),
  });
  if (counts.exported > 0)
    status.lastSuccessfulExecutionWithExports = execution;
  if ((status.steadyStateFirstAchievedTime ?? NEVER) === NEVER) {
    status.steadyStateFirstAchievedTime = endedAt;
  }
  job.initialCycleDone = true;
  job.quarantineAttempts = 0;
  job.nextCycleAt =
    schedule.state === 'Active'
      ? new Date(
          ended.getTime() + Duration.fromISO(schedule.interval).toMillis(),
        ).toISOString()
      : undefined;
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
  const error = {
    code: failure.code,
    message: failure.message,
    tenantActionable: true,
  };
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
  activityIdentifier: string,
  began: Date,
  ended: Date,
  counts: CycleCounts = { entitled: 0, imported: 0, exported: 0, escrowed: 0 },
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
    timeBegan: began.toISOString(),
    timeEnded: ended.toISOString(),
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
