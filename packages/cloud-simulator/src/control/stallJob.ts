import { NEVER } from '../provisioning/jobStatus';
import { SynchronizationJobState } from '../state/SynchronizationJobState';

/**
 * Has the scheduler pass a job by although it is active. A job that ran before is silent
 * since `since`: its last cycle is moved there. One that never ran never runs.
 */
export function stallJob(job: SynchronizationJobState, since?: Date) {
  const { status } = job.document;
  job.stalled = true;
  const last = Date.parse(status.lastExecution?.timeEnded ?? NEVER);
  if (!since || last <= Date.parse(NEVER)) return;
  const shift = since.getTime() - last;
  const moved = (time: string) =>
    time === NEVER ? time : new Date(Date.parse(time) + shift).toISOString();
  for (const name of [
    'lastExecution',
    'lastSuccessfulExecution',
    'lastSuccessfulExecutionWithExports',
  ]) {
    const execution = status[name];
    if (!execution) continue;
    status[name] = {
      ...execution,
      timeBegan: moved(execution.timeBegan),
      timeEnded: moved(execution.timeEnded),
    };
  }
  status.steadyStateLastAchievedTime = moved(
    status.steadyStateLastAchievedTime ?? NEVER,
  );
  for (const progress of status.progress ?? []) {
    progress.progressObservationDateTime = moved(
      progress.progressObservationDateTime,
    );
  }
}
