import { brokenKey } from '../aws/requireKey';
import { unscheduled } from '../provisioning/jobStatus';
import { ScimConnection } from '../provisioning/ScimConnection';
import { ScimError } from '../provisioning/ScimError';
import { testConnection } from '../provisioning/testConnection';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { CloudsCopy } from './CloudsCopy';
import { jobsOfSenders, senderOf } from './senders';

/** What AWS can search users and groups by. */
const filterable =
  /Users\?filter=(userName|externalId|id|manager)\b|Groups\?filter=(displayName|externalId|id|members?)\b/i;

/** Why Entra cannot work with endpoint and token, whatever it says of it. */
export type ConnectionObstacle =
  | 'noCredentials'
  | 'wrongEndpoint'
  | 'tokenRefused'
  | 'addressRefused'
  | 'brokenKey'
  /** AWS cannot search by the attribute by which Entra looks for people. */
  | 'filterRefused'
  /** AWS refuses the search itself. */
  | 'searchRefused'
  | 'noAnswer';

/** Why no cycle goes through, so that nothing at all arrives. */
export type CycleObstacle =
  | 'noInstance'
  | 'noApplication'
  | 'noJob'
  | 'paused'
  /** Entra has stopped the job after weeks in quarantine. */
  | 'givenUp'
  /** The job is active, and its interval is none. */
  | 'unscheduled'
  /** Entra holds the job, and plans no attempt. */
  | 'quarantined'
  /** The job is active, and Entra runs no cycle. */
  | 'passedOver'
  /** The guard against accidental deletions stops the cycle. */
  | 'tooManyDeletes'
  | ConnectionObstacle;

/**
 * What kept the next cycle from going through, after it was tried; null: it went through,
 * of several jobs that of one.
 *
 * @param ran - jobs of which Entra ran a cycle
 */
export async function cycleObstacle(
  copy: CloudsCopy,
  ran: SynchronizationJobState[],
): Promise<CycleObstacle | null> {
  const { instance, servicePrincipal } = copy;
  if (!instance) return 'noInstance';
  if (!servicePrincipal) return 'noApplication';
  const jobs = jobsOfSenders(copy);
  if (jobs.length === 0) return 'noJob';
  const [job] = ran;
  if (!job) return standstill(copy, nearestToRunning(jobs));
  if (ran.some(({ document }) => !document.status.quarantine)) return null;
  const { quarantine } = job.document.status;
  return quarantine.reason === 'TooManyDeletes'
    ? 'tooManyDeletes'
    : // Where the test goes through, a request in the middle of the cycle did not.
      (await connectionObstacle(copy, job)) ?? 'noAnswer';
}

/** Of several jobs none of which runs. */
function nearestToRunning(
  jobs: SynchronizationJobState[],
): SynchronizationJobState {
  return (
    jobs.find(({ document }) => document.schedule.state === 'Active') ??
    jobs.find(({ document }) => !document.status.quarantine) ??
    jobs[0]
  );
}

async function standstill(
  copy: CloudsCopy,
  job: SynchronizationJobState,
): Promise<CycleObstacle> {
  const { schedule, status } = job.document;
  if (schedule.state !== 'Active') {
    return schedule.state === 'Disabled' && status.quarantine
      ? 'givenUp'
      : 'paused';
  }
  if (status.quarantine) {
    return (await connectionObstacle(copy, job)) ?? 'quarantined';
  }
  return schedule.interval === unscheduled ? 'unscheduled' : 'passedOver';
}

async function connectionObstacle(
  { context, instance, senders }: CloudsCopy,
  job: SynchronizationJobState,
): Promise<ConnectionObstacle | undefined> {
  const { BaseAddress, SecretToken } = senderOf(senders, job).simulated.secrets;
  if (!BaseAddress || !SecretToken) return 'noCredentials';
  const connection = new ScimConnection({
    baseAddress: BaseAddress,
    secretToken: SecretToken,
    fetch: context.fetch,
  });
  try {
    await testConnection(connection, job.schema);
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    if (error.failure === 'noTenantUrl') return 'wrongEndpoint';
    if (error.failure === 'noAnswer') return 'noAnswer';
    if (error.status === 401) return 'tokenRefused';
    if (error.status === 403) return 'addressRefused';
    if (error.status === 404 || error.status < 300) return 'wrongEndpoint';
    if (error.status !== 400) return 'noAnswer';
    if (brokenKey(instance!)) return 'brokenKey';
    return filterable.test(decodeURIComponent(error.resource))
      ? 'searchRefused'
      : 'filterRefused';
  }
  return undefined;
}
