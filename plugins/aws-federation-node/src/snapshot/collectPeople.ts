import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { PeopleFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';
import { findServicePrincipalId } from './findServicePrincipalId';
import { withoutPersonalData } from './withoutPersonalData';

const hours = 24;
/** Records, not people: a failing user comes again with each cycle. */
const recordLimit = 500;

/** How many users AWS has, and whose provisioning failed in the last 24 hours. */
export async function collectPeople(
  context: SnapshotContext,
): Promise<PeopleFacts> {
  const [usersInAws, records] = await Promise.all([
    countUsers(context),
    listFailures(context),
  ]);
  return { usersInAws, failures: latestOfEachUser(records) };
}

async function countUsers({
  identityCenter,
}: SnapshotContext): Promise<number> {
  const instance = await identityCenter.instances.find();
  return instance?.IdentityStoreId
    ? identityCenter.countUsers(instance.IdentityStoreId)
    : 0;
}

async function listFailures(
  context: SnapshotContext,
): Promise<ProvisioningObjectSummary[]> {
  const servicePrincipalId = await findServicePrincipalId(context);
  const job =
    servicePrincipalId &&
    (await context.entra.synchronization.getJob(servicePrincipalId));
  if (!job || !job.id) {
    return [];
  }
  const since = new Date(context.clock.now().getTime() - hours * 3_600_000);
  return context.entra.provisioningLogs.listFailures(
    job.id,
    since,
    recordLimit,
  );
}

/** Records come newest first, so the first of a user is the latest. */
function latestOfEachUser(
  records: ProvisioningObjectSummary[],
): PeopleFacts['failures'] {
  const failures = new Map<string, PeopleFacts['failures'][number]>();
  for (const record of records) {
    const { sourceIdentity, activityDateTime } = record;
    const sourceId = sourceIdentity?.id;
    const isUser =
      !sourceIdentity?.identityType || sourceIdentity.identityType === 'User';
    if (!sourceId || !isUser || !activityDateTime || failures.has(sourceId)) {
      continue;
    }
    const error = record.provisioningStatusInfo?.errorInformation;
    failures.set(sourceId, {
      sourceId,
      errorCode: error?.errorCode ?? undefined,
      reason: withoutPersonalData(
        error?.reason ?? 'Entra does not say why it could not send the user.',
      ),
      observedAt: activityDateTime,
      requestId: record.id,
    });
  }
  return [...failures.values()];
}
