import { isPlanned } from '../provisioning/isPlanned';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { jobsOfSenders, Senders } from './senders';

/** Jobs that run, or, where none does, the first one, as a rule of the application itself. */
export function jobsThatCount(
  copy: Pick<Senders, 'senders'>,
): SynchronizationJobState[] {
  const jobs = jobsOfSenders(copy);
  const planned = jobs.filter(isPlanned);
  const running = planned.filter(({ document }) => !document.status.quarantine);
  return (
    [running, planned, jobs.slice(0, 1)].find(each => each.length > 0) ?? []
  );
}

/** The job that tells how people were passed by: of several the first that runs. */
export function jobThatCounts(
  copy: Pick<Senders, 'senders'>,
): SynchronizationJobState | undefined {
  return jobsThatCount(copy)[0];
}
