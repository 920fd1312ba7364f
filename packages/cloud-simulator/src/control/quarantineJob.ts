import { randomUUID } from 'node:crypto';
import {
  cycleQuarantined,
  QuarantineFailure,
  quarantineReasons,
} from '../provisioning/jobStatus';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { Input } from './readInput';

const DAY = 24 * 60 * 60 * 1000;

/** Where Entra gives an error besides the reason, and none was asked for. */
const errors: Partial<
  Record<QuarantineFailure['quarantineReason'], QuarantineFailure['error']>
> = {
  EncounteredQuarantineException: {
    code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    message:
      'We received this unexpected response from your application. Please check the service and try again.',
  },
  TooManyDeletes: {
    code: 'TooManyDeletes',
    message:
      'The number of deletions in this cycle exceeds the deletion threshold.',
  },
};

/**
 * Puts a job into quarantine as if its cycles had failed since `began`: `reason`, `code`
 * and `message` of the error, `attempts` so far; `disabled`: Entra gave the job up after
 * four weeks; `emptyDates`: no times, and the status Paused, as one page of the
 * documentation shows it
 * (https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-get).
 */
export function quarantineJob(
  job: SynchronizationJobState,
  input: Input,
  now: Date,
) {
  const reason =
    input.choice('reason', quarantineReasons) ??
    'EncounteredQuarantineException';
  const code = input.text('code');
  const disabled = input.flag('disabled') ?? false;
  const attempts = input.amount('attempts') ?? 1;
  const began =
    input.time('began') ??
    (disabled ? new Date(now.getTime() - 28 * DAY) : now);
  const emptyDates = input.flag('emptyDates') ?? false;

  const { status, schedule } = job.document;
  schedule.state = 'Active';
  status.quarantine = {
    currentBegan: began.toISOString(),
    seriesBegan: began.toISOString(),
  };
  status.countSuccessiveCompleteFailures = attempts - 1;
  job.quarantineAttempts = attempts - 1;
  cycleQuarantined({
    job,
    cycleId: randomUUID(),
    began: now,
    ended: now,
    failure: {
      quarantineReason: reason,
      error: code
        ? { code, message: input.text('message') ?? '' }
        : errors[reason],
    },
  });
  if (disabled) {
    schedule.state = 'Disabled';
    job.nextCycleAt = undefined;
  }
  if (emptyDates) {
    status.code = 'Paused';
    Object.assign(status.quarantine, {
      currentBegan: '',
      nextAttempt: '',
      seriesBegan: '',
    });
  }
}
