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
    /**
     * Whether the scoping filter, in words as the mappings tell it, lets any of them pass,
     * and the ISO 8601 time at which that was first seen. Absent where there is none, or
     * where what Graph shows does not tell.
     */
    passing?: { filter: string; somebody: boolean; since: string };
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
    if (!expected.somebody) {
      const { somebody, nestedGroups } = expected;
      return {
        ...users,
        expected: { somebody, ...(nestedGroups && { nestedGroups }) },
      };
    }
    const known = before?.facts.expected;
    const now = clock.now().toISOString();
    const since = known?.somebody === false ? now : known?.since;
    const { passing } = expected;
    const isAsBefore =
      passing?.filter === known?.passing?.filter &&
      passing?.somebody === known?.passing?.somebody;
    return {
      ...users,
      expected: {
        somebody: true,
        ...(since && { since }),
        ...(passing && {
          passing: {
            ...passing,
            since: (isAsBefore && known?.passing?.since) || now,
          },
        }),
      },
    };
  },
};
