import { InstanceFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';

/** The Identity Center instance of the organization, in the configured Region. */
export async function collectInstance({
  identityCenter,
}: SnapshotContext): Promise<InstanceFacts> {
  const instance = await identityCenter.findInstance();
  if (!instance?.InstanceArn || !instance.IdentityStoreId) {
    return {};
  }
  return {
    instance: {
      instanceArn: instance.InstanceArn,
      identityStoreId: instance.IdentityStoreId,
      status: instance.Status ?? 'UNKNOWN',
      statusReason: instance.StatusReason,
      createdAt: instance.CreatedDate?.toISOString(),
      regions: instance.Regions ?? [],
    },
  };
}
