import { SkipCode } from '../provisioning/EntrySkipped';
import {
  ExportRefusal,
  SynchronizationJobState,
} from '../state/SynchronizationJobState';
import { CloudsCopy } from './CloudsCopy';
import { jobsThatCount } from './jobThatCounts';

/** How a cycle that goes through passes somebody, or a group, by. */
export type Hindrance =
  /** Entra leaves the object as it is, with this code in its log. */
  | SkipCode
  /** AWS refuses it, or Entra cannot put it together. */
  | 'refused'
  /** It was brought to AWS, and not as it should be. */
  | 'sentOtherwise'
  /** Entra did not look at it. */
  | 'notSent';

/**
 * What a job did with somebody, or with a group, when it last came to them.
 *
 * @param wasSent - it brought them to AWS, or a change of them
 */
export function hindranceOf(
  job: SynchronizationJobState | undefined,
  sourceId: string,
  wasSent: boolean,
): Hindrance {
  if (job?.escrows[sourceId]) return 'refused';
  const skip = job?.skips?.[sourceId] as SkipCode | undefined;
  if (skip) return skip;
  return wasSent ? 'sentOtherwise' : 'notSent';
}

/** The same of the cycle that a copy of the clouds, which begins without a log, has run. */
export function hindranceInCopy(copy: CloudsCopy, sourceId: string): Hindrance {
  const wasSent = copy.tenant?.provisioningLogs.some(
    ({ sourceIdentity }) => sourceIdentity.id === sourceId,
  );
  const job = jobThatTried(copy, sourceId);
  return hindranceOf(job, sourceId, Boolean(wasSent));
}

/** What AWS answered to somebody, or something, that was refused. */
export function refusalInCopy(
  copy: CloudsCopy,
  sourceId: string,
): ExportRefusal | undefined {
  return jobThatTried(copy, sourceId)?.escrows[sourceId]?.refusal;
}

/** Of several jobs the one that was refused: what another one leaves out it may send. */
function jobThatTried(
  copy: CloudsCopy,
  sourceId: string,
): SynchronizationJobState | undefined {
  const jobs = jobsThatCount(copy);
  return jobs.find(({ escrows }) => escrows[sourceId]) ?? jobs[0];
}
