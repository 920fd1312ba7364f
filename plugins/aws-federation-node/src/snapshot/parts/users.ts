import { SnapshotPart } from '../SnapshotPart';
import { expectedPeople } from './expectedPeople';
import { NestedGroupsFacts } from './findNestedGroups';

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
  /** Who is to sign in; only looked for while nobody who came by SCIM is enabled. */
  expected?: {
    /** Whether anybody in Entra is. */
    somebody: boolean;
    /** ISO 8601 time of the look that saw somebody first, where there had been nobody. */
    since?: string;
    /** While nobody is: groups whose members Entra passes by. */
    nestedGroups?: NestedGroupsFacts;
  };
}

/** @public */
export const usersPart: SnapshotPart<UsersFacts> = {
  title: 'the users in AWS',
  tier: 'hourly',

  async collect(context, before) {
    const { identityCenter, clock } = context;
    const instance = await identityCenter.instances.find();
    if (!instance?.IdentityStoreId) return {};
    const { total, ...enabled } = await identityCenter.countUsers(
      instance.IdentityStoreId,
    );
    const users = { inAws: total, ...enabled };
    if (enabled.enabledProvisioned > 0) return users;
    const expected = await expectedPeople(context);
    if (!expected.somebody) return { ...users, expected };
    const known = before?.facts.expected;
    const since =
      known?.somebody === false ? clock.now().toISOString() : known?.since;
    return { ...users, expected: { somebody: true, ...(since && { since }) } };
  },
};
