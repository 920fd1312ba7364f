import { readProvisioningPause } from '@aws-federation/backstage-plugin-aws-federation-common';
import type { RuleInput } from '../health';
import type { SynchronizationFacts } from './parts/job';

/** Clocks differ, and a cycle may begin while the job is being paused. */
const toleranceMs = 10 * 60_000;

/**
 * The recorded pause in which the job is, be it that its end has passed. Undefined: the job
 * is not paused, nothing is recorded, or a cycle has begun since, so that somebody started
 * the job meanwhile and this is another pause. Pure.
 * @public
 */
export function pauseInForce(
  job: SynchronizationFacts | undefined,
  { recorded, now }: Pick<RuleInput, 'recorded' | 'now'>,
): ReturnType<typeof readProvisioningPause> {
  if (job?.state !== 'paused') return undefined;
  const pause = readProvisioningPause(recorded, now);
  const began = Date.parse(job.lastCycleBeganAt ?? '');
  return pause && began > Date.parse(pause.at) + toleranceMs
    ? undefined
    : pause;
}

/**
 * Whether the job is paused as it is meant to be now. Pure.
 * @public
 */
export function isPausedOnPurpose(
  job: SynchronizationFacts | undefined,
  input: Pick<RuleInput, 'recorded' | 'now'>,
): boolean {
  return pauseInForce(job, input)?.isOver === false;
}
