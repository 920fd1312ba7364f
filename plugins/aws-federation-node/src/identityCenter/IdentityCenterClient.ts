import type { Organization } from '@aws-sdk/client-organizations';
import { AccountAssignments } from './AccountAssignments';
import { Accounts } from './Accounts';
import { Delegation } from './Delegation';
import { Groups } from './Groups';
import { Instances } from './Instances';
import { PermissionSets } from './PermissionSets';

/**
 * A user of the identity store.
 * @public
 */
export interface StoreUser {
  id: string;
  userName: string;
  mails: string[];
  /** False: nobody can sign in as that user. */
  enabled: boolean;
}

/**
 * How many users an identity store has.
 * @public
 */
export interface UserCount {
  total: number;
  /** Those whom AWS lets sign in. */
  enabled: number;
  /** Those of the enabled who came by SCIM: only they have an external id. */
  enabledProvisioned: number;
}

/**
 * The part of AWS that the steps and the checks use. Every method throws `CloudError`.
 * @public
 */
export interface IdentityCenterClient {
  describeOrganization(): Promise<Organization>;
  /** Id of the user with that `userName`, or undefined. */
  findUserId(
    identityStoreId: string,
    userName: string,
  ): Promise<string | undefined>;
  /** Whether there is a user of that id. */
  hasUser(identityStoreId: string, userId: string): Promise<boolean>;
  /** Whether there is a user of that id whom AWS lets sign in. */
  hasEnabledUser(identityStoreId: string, userId: string): Promise<boolean>;
  countUsers(identityStoreId: string): Promise<UserCount>;
  /** All users, read page by page as they are asked for. */
  eachUser(identityStoreId: string): AsyncGenerator<StoreUser>;
  readonly delegation: Delegation;
  readonly instances: Instances;
  readonly permissionSets: PermissionSets;
  readonly accountAssignments: AccountAssignments;
  readonly accounts: Accounts;
  readonly groups: Groups;
}
