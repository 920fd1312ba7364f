import { SnapshotPart } from '../SnapshotPart';

/** @public */
export interface UsersFacts {
  /** Users in the identity store; undefined: there is none. */
  inAws?: number;
}

/** @public */
export const usersPart: SnapshotPart<UsersFacts> = {
  title: 'the users in AWS',
  tier: 'hourly',

  async collect({ identityCenter }) {
    const instance = await identityCenter.instances.find();
    return instance?.IdentityStoreId
      ? { inAws: await identityCenter.countUsers(instance.IdentityStoreId) }
      : {};
  },
};
