import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ChosenJob } from '../entra/ChosenJob';
import { describeJob } from '../snapshot/parts/job';
import { StepContext } from './Step';

/** Whose users the links of a synchronization job mean. */
export interface JobLinks {
  /** Identity store that AWS no longer has; absent where none is on record. */
  oldStore?: string;
  /** Entra counts people as sent whom AWS's identity store does not have. */
  areOutdated: boolean;
  /** For the record, once the links mean users of the store that AWS has now; absent: nothing is new. */
  record?: { linkedStore: string };
  /** When the job was restarted for the store that AWS has now, ISO 8601. */
  restartedAt?: string;
}

interface LinkedStore {
  jobId: string;
  identityStoreId: string;
  /** ISO 8601. */
  restartedAt?: string;
}

/**
 * Entra remembers the id in AWS of everybody whom it has sent, and does not send them again
 * ("People who have one user in AWS" in docs/clouds.md). In a new identity
 * store these ids mean nobody, and only a restart with `Full` makes Entra forget them. No API
 * tells which store they are of, so it is recorded. A new SCIM endpoint alone says nothing:
 * automatic provisioning that is switched off and on keeps the users.
 */
export async function readJobLinks(
  { identityCenter, recorded }: StepContext,
  job: ChosenJob & { id: string },
): Promise<JobLinks> {
  const instance = await identityCenter.instances.find();
  const identityStoreId = instance?.IdentityStoreId;
  if (!identityStoreId || instance?.Status !== 'ACTIVE') {
    return { areOutdated: false };
  }
  const record = { linkedStore: linkedStoreText(job.id, identityStoreId) };
  const last = readLinkedStore(recorded);
  if (last?.jobId === job.id) {
    return last.identityStoreId === identityStoreId
      ? { areOutdated: false, restartedAt: last.restartedAt }
      : { areOutdated: true, oldStore: last.identityStoreId, record };
  }
  // Nobody has written it down. What has never run has sent nobody.
  if (!describeJob(job, job.id).everRan) return { areOutdated: false, record };
  // In an empty store the links may be of another one.
  const { done: isEmpty = false } = await identityCenter
    .eachUser(identityStoreId)
    .next();
  return { areOutdated: false, ...(!isEmpty && { record }) };
}

/** For the record: the links of this job mean users of this store. */
export function linkedStoreText(
  jobId: string,
  identityStoreId: string,
  restartedAt?: Date,
): string {
  return JSON.stringify({
    jobId,
    identityStoreId,
    ...(restartedAt && { restartedAt: restartedAt.toISOString() }),
  } satisfies LinkedStore);
}

function readLinkedStore({
  linkedStore,
}: Pick<RecordedFacts, 'linkedStore'>): LinkedStore | undefined {
  try {
    const value: unknown = JSON.parse(linkedStore?.value ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { jobId, identityStoreId, restartedAt }: Record<string, unknown> = {
      ...value,
    };
    return typeof jobId === 'string' && typeof identityStoreId === 'string'
      ? {
          jobId,
          identityStoreId,
          ...(typeof restartedAt === 'string' && { restartedAt }),
        }
      : undefined;
  } catch {
    return undefined;
  }
}
