import { SnapshotContext } from '../SnapshotContext';

/** Where users and permission sets are; undefined while there is no instance that works. */
export async function findActiveStore({
  identityCenter,
}: Pick<SnapshotContext, 'identityCenter'>): Promise<
  { instanceArn: string; identityStoreId: string } | undefined
> {
  const found = await identityCenter.instances.find();
  return found?.Status === 'ACTIVE' &&
    found.InstanceArn &&
    found.IdentityStoreId
    ? {
        instanceArn: found.InstanceArn,
        identityStoreId: found.IdentityStoreId,
      }
    : undefined;
}
