import { startJob } from '../entra/graph/synchronization/startJob';
import { NEVER } from '../provisioning/jobStatus';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ControlError } from './ControlError';

/**
 * Begins an initial cycle that takes several runs, as in a large tenant: until it has
 * been through everybody, the job has progress and no steady state.
 *
 * @param options.isRestart - it had reached one before, and goes on telling so
 */
export function beginInitialCycle(
  job: SynchronizationJobState,
  options: { usersPerRun: number | undefined; isRestart: boolean; now: Date },
) {
  const { usersPerRun, isRestart, now } = options;
  if (!usersPerRun || !Number.isInteger(usersPerRun)) {
    throw new ControlError(
      400,
      'A slow initial cycle needs usersPerRun. Give a whole number of users.',
    );
  }
  job.initialCycleDone = false;
  job.slowInitialCycle = { usersPerRun, completed: 0 };
  const { status } = job.document;
  if (!isRestart) {
    status.steadyStateFirstAchievedTime = NEVER;
    status.steadyStateLastAchievedTime = NEVER;
  }
  startJob(job, now);
}
