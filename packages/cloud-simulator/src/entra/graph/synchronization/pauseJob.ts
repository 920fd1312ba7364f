import { SynchronizationJobState } from '../../../state/SynchronizationJobState';

/** Pauses a job; what it knows of its last cycles stays. */
export function pauseJob(job: SynchronizationJobState, now: Date) {
  const isPaused = job.document.schedule.state === 'Paused';
  if (!isPaused) job.pausedAt = now.toISOString();
  job.document.schedule.state = 'Paused';
  job.document.status.code = 'Paused';
  delete job.nextCycleAt;
}
