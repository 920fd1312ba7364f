import { startJob } from './startJob';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';

/**
 * Restarts a job and forgets what the scope names: a comma-separated list of `Full`,
 * `Watermark`, `Escrows`, `QuarantineState`, `ConnectorDataStore`, `ForceDeletes`. An
 * empty one is what the portal's button does.
 */
export function restartJob(
  job: SynchronizationJobState,
  resetScope: string,
  now: Date,
) {
  const flags = (resetScope || 'QuarantineState,Watermark,Escrows')
    .split(',')
    .map(flag => flag.trim());
  const full = flags.includes('Full');
  if (full) job.links = {};
  if (full || flags.includes('Escrows')) job.escrows = {};
  if (full || flags.includes('Watermark')) job.initialCycleDone = false;
  if (flags.includes('ForceDeletes')) job.forceDeletes = true;
  const { status } = job.document;
  if (full || flags.includes('Escrows')) status.escrowsPruned = false;
  // The scheduler takes the job up anew.
  delete job.stalled;
  if (full || flags.includes('QuarantineState')) {
    status.quarantine = null;
    status.countSuccessiveCompleteFailures = 0;
    job.quarantineAttempts = 0;
  }
  startJob(job, now);
}
