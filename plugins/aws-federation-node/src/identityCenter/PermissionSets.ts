/**
 * A permission set as AWS has it.
 * @public
 */
export interface PermissionSet {
  arn: string;
  /** Never changes. */
  name: string;
  description?: string;
  /** ISO 8601 duration; AWS's default is one hour. */
  sessionDuration?: string;
  relayState?: string;
}

/**
 * What a permission set allows.
 * @public
 */
export interface PermissionSetPolicies {
  /** ARNs of AWS's managed policies. */
  managedPolicies: string[];
  /** Path and name of the customer's managed policies, for example `/security/audit`. */
  customerManagedPolicies: string[];
  /** IAM policy document as JSON text. */
  inlinePolicy?: string;
  /** ARN of AWS's managed policy, or path and name of a customer's. */
  permissionsBoundary?: string;
}

/**
 * Permission sets of an instance. Every method throws `CloudError`; writes may be
 * repeated without harm.
 * @public
 */
export interface PermissionSets {
  listArns(instanceArn: string): Promise<string[]>;
  /** Undefined: there is none of that ARN. */
  get(instanceArn: string, arn: string): Promise<PermissionSet | undefined>;
  /** The sets of these names; without names, all. */
  find(instanceArn: string, names?: string[]): Promise<PermissionSet[]>;
  readPolicies(
    instanceArn: string,
    permissionSetArn: string,
  ): Promise<PermissionSetPolicies>;
  /**
   * Ids of the accounts that have the set.
   * @param which - `outdated`: only those that have an older version of it. Default `all`.
   */
  listAccounts(
    instanceArn: string,
    permissionSetArn: string,
    which?: 'all' | 'outdated',
  ): Promise<string[]>;
  /** When the answer is lost, the set is looked for by name before it is created again. */
  create(
    instanceArn: string,
    set: Omit<PermissionSet, 'arn'>,
  ): Promise<PermissionSet>;
  /** Sets description, session duration and relay state. */
  update(instanceArn: string, set: PermissionSet): Promise<void>;
  attachManagedPolicy(
    instanceArn: string,
    permissionSetArn: string,
    policyArn: string,
  ): Promise<void>;
  /** @param policy - path and name */
  attachCustomerManagedPolicy(
    instanceArn: string,
    permissionSetArn: string,
    policy: string,
  ): Promise<void>;
  putInlinePolicy(
    instanceArn: string,
    permissionSetArn: string,
    document: string,
  ): Promise<void>;
  /** @param policy - ARN of AWS's, or path and name of the customer's */
  putPermissionsBoundary(
    instanceArn: string,
    permissionSetArn: string,
    policy: string,
  ): Promise<void>;
  /**
   * Brings the set as it is now to all accounts that have it, or to one, and waits until it
   * is there. May be called for many at once: they queue, as AWS takes three at a time.
   * @throws OperationFailedError when AWS cannot do it in one of the accounts
   */
  provision(
    instanceArn: string,
    set: PermissionSet,
    accountId?: string,
  ): Promise<void>;
}
