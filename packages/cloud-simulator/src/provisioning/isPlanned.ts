import { SynchronizationJobState } from '../state/SynchronizationJobState';

/** Whether Entra runs another cycle of a job by itself. */
export function isPlanned(
  job: SynchronizationJobState,
): job is SynchronizationJobState & { nextCycleAt: string } {
  return (
    job.nextCycleAt !== undefined &&
    !job.stalled &&
    job.document.schedule.state === 'Active'
  );
}
