import { SnapshotPart } from '../SnapshotPart';

/**
 * Users in the identity store, in numbers. Undefined: there is no store.
 * @public
 */
export interface UsersFacts {
  inAws?: number;
  /** Those whom AWS lets sign in. */
  enabled?: number;
  /** Those of the enabled who came from an identity provider by SCIM. */
  enabledProvisioned?: number;
}

/** @public */
export const usersPart: SnapshotPart<UsersFacts> = {
  title: 'the users in AWS',
  tier: 'hourly',

  async collect({ identityCenter }) {
    const instance = await identityCenter.instances.find();
    if (!instance?.IdentityStoreId) return {};
    const { total, ...enabled } = await identityCenter.countUsers(
      instance.IdentityStoreId,
    );
    return { inAws: total, ...enabled };
  },
};
