/** Access that a form gives: one permission set for one group or user in some accounts. */
export interface AccountAccessInput {
  /** Name of a permission set: a specified one, one of the defaults, or one that AWS has. */
  permissionSet?: string;
  /** Display name of the group. */
  group?: string;
  /** `userName` of the user. */
  user?: string;
  /** Account ids or names. */
  accounts?: string[];
}

/** A permission set in full; all but the name may be left out. */
export interface PermissionSetInput {
  name: string;
  description?: string;
  managedPolicies?: string[];
  /** Path and name of each. */
  customerManagedPolicies?: string[];
  /** An IAM policy document, as JSON text. */
  inlinePolicy?: string;
  permissionsBoundary?: string;
  sessionDuration?: string;
  relayState?: string;
  assignments?: Array<Omit<AccountAccessInput, 'permissionSet'>>;
}
