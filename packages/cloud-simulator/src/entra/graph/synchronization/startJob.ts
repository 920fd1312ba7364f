import {
  entrasInterval,
  neverRanExecution,
  unscheduled,
} from '../../../provisioning/jobStatus';
import { SynchronizationJobState } from '../../../state/SynchronizationJobState';

/** Starts a job, or has one that runs begin its next cycle at once. */
export function startJob(job: SynchronizationJobState, now: Date) {
  const { schedule, status } = job.document;
  schedule.state = 'Active';
  if (schedule.interval === unscheduled) schedule.interval = entrasInterval;
  if (status.quarantine) {
    status.code = 'Quarantine';
  } else if (status.lastExecution?.activityIdentifier) {
    status.code = 'Active';
  } else {
    status.code = 'NotRun';
    status.lastExecution = neverRanExecution();
    status.troubleshootingUrl = '';
  }
  delete job.pausedAt;
  job.nextCycleAt = now.toISOString();
}
