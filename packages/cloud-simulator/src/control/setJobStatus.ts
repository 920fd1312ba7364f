import { Duration } from 'luxon';
import { planNextCycle } from '../provisioning/jobStatus';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ControlError } from './ControlError';
import { Input } from './readInput';

/**
 * Words of `status.code`, with those that only Microsoft's own tools speak of, and the one
 * that Graph has for words that it adds later.
 * https://learn.microsoft.com/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations
 */
const codes = [
  'NotConfigured',
  'NotRun',
  'Active',
  'Paused',
  'Quarantine',
  'InProgress',
  'NotStarted',
  'unknownFutureValue',
] as const;
const scheduleStates = ['Active', 'Disabled', 'Paused'] as const;
const executionStates = ['Succeeded', 'Failed', 'EntryLevelErrors'] as const;

/**
 * Writes into the job's document what Graph answers about it, field by field; the next
 * cycle writes its own. `interval` is an ISO 8601 duration; the one of a job that is not
 * scheduled is P10675199DT2H48M5.4775807S.
 */
export function setJobStatus(
  job: SynchronizationJobState,
  input: Input,
  now: Date,
) {
  const { status, schedule } = job.document;
  const scheduleState = input.choice('scheduleState', scheduleStates);
  if (scheduleState) schedule.state = scheduleState;
  const interval = input.text('interval');
  if (interval) {
    if (!Duration.fromISO(interval).isValid) {
      throw new ControlError(
        400,
        'interval is not a duration. Give it as ISO 8601, for example PT40M.',
      );
    }
    schedule.interval = interval;
  }
  if (scheduleState || interval) planNextCycle(job, now);

  const executionState = input.choice('executionState', executionStates);
  if (executionState && status.lastExecution) {
    status.lastExecution = { ...status.lastExecution, state: executionState };
  }
  const countEscrowed = input.amount('countEscrowed');
  if (countEscrowed !== undefined && status.lastExecution) {
    status.lastExecution = { ...status.lastExecution, countEscrowed };
  }
  for (const [name, value] of Object.entries({
    code: input.choice('code', codes),
    countSuccessiveCompleteFailures: input.amount(
      'countSuccessiveCompleteFailures',
    ),
    escrowsPruned: input.flag('escrowsPruned'),
    steadyStateFirstAchievedTime: input
      .time('steadyStateFirstAchievedTime')
      ?.toISOString(),
    steadyStateLastAchievedTime: input
      .time('steadyStateLastAchievedTime')
      ?.toISOString(),
    troubleshootingUrl: input.text('troubleshootingUrl'),
  })) {
    if (value !== undefined) status[name] = value;
  }
}
