import type { InstanceMetadata } from '@aws-sdk/client-sso-admin';
import type { Organization } from '@aws-sdk/client-organizations';
import { AccountAssignments } from './AccountAssignments';
import { Accounts } from './Accounts';
import { Groups } from './Groups';
import { PermissionSets } from './PermissionSets';

/**
 * The part of AWS that the steps and the checks use. Every method throws `CloudError`.
 * @public
 */
export interface IdentityCenterClient {
  describeOrganization(): Promise<Organization>;
  /** The organization instance in the configured Region, or undefined. */
  findInstance(): Promise<InstanceMetadata | undefined>;
  /** Id of the user with that `userName`, or undefined. */
  findUserId(
    identityStoreId: string,
    userName: string,
  ): Promise<string | undefined>;
  countUsers(identityStoreId: string): Promise<number>;
  readonly permissionSets: PermissionSets;
  readonly accountAssignments: AccountAssignments;
  readonly accounts: Accounts;
  readonly groups: Groups;
}
