import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import {
  PermissionSet,
  PermissionSetPolicies,
} from '../../identityCenter/PermissionSets';

/** What AWS has of that which is specified. */
export interface ExistingAccess {
  permissionSets: ExistingPermissionSet[];
  principals: ExistingPrincipal[];
  /** All assignments of these principals that could be seen. */
  assignments: AccountAssignment[];
  /** Accounts that are closed or suspended; nothing can be changed there. */
  closedAccounts: OrganizationAccount[];
  /** All accounts that the organization has; undefined: nobody has looked. */
  accountIds?: string[];
}

/** A specified permission set as AWS has it. */
export interface ExistingPermissionSet
  extends PermissionSet,
    PermissionSetPolicies {
  /** Accounts that have an older version of it. */
  outdatedAccountIds: string[];
}

/** A specified user or group. */
export interface ExistingPrincipal {
  principalType: 'USER' | 'GROUP';
  /** `userName` or display name. */
  principal: string;
  /** In the identity store; undefined: AWS does not have it. */
  id?: string;
}
