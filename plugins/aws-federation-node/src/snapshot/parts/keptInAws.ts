import { SnapshotPart } from '../SnapshotPart';
import { eachExpected } from './eachExpected';
import { findActiveStore } from './findActiveStore';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * Who stays enabled in AWS while nobody in Entra is to sign in there.
 * @public
 */
export interface KeptInAwsFacts {
  /** Enabled users who came by SCIM; 0 as well while somebody is to sign in. */
  users: number;
  /** ISO 8601 time of the look that saw the first of them; undefined: there are none. */
  since?: string;
}

/** @public */
export const keptInAwsPart: SnapshotPart<KeptInAwsFacts> = {
  title: 'the users in AWS while nobody is to sign in',
  tier: 'hourly',

  async collect(context, before) {
    const store = await findActiveStore(context);
    if (!store || !(await findServicePrincipalId(context))) return { users: 0 };
    for await (const _ of eachExpected(context)) return { users: 0 };
    const { enabledProvisioned: users } =
      await context.identityCenter.countUsers(store.identityStoreId);
    if (users === 0) return { users };
    return {
      users,
      since: before?.facts.since ?? context.clock.now().toISOString(),
    };
  },
};
