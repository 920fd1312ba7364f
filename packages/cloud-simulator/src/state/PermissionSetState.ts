/** A permission set with everything that hangs off it. */
export interface PermissionSetState {
  /** `arn:aws:sso:::permissionSet/ssoins-…/ps-…` */
  arn: string;
  name: string;
  createdAt: string;
  description?: string;
  /** ISO 8601 duration; absent: `PT1H`. */
  sessionDuration?: string;
  relayState?: string;
  /** ARNs of AWS managed policies. */
  managedPolicies?: string[];
  customerManagedPolicies?: CustomerManagedPolicy[];
  /** JSON text as it was put. */
  inlinePolicy?: string;
  permissionsBoundary?:
    | { managedPolicyArn: string }
    | { customerManagedPolicy: CustomerManagedPolicy };
  tags?: Record<string, string>;
  /** Grows with each change that accounts see only after provisioning; absent: 0. */
  revision?: number;
  /** Revision that each account has a role for, by account id. */
  provisionedTo?: Record<string, number>;
}

/** Name and path of a policy that must be in each account. */
export interface CustomerManagedPolicy {
  name: string;
  path: string;
}

/** A principal's permission set in one account. */
export interface AccountAssignmentState {
  accountId: string;
  permissionSetArn: string;
  principalType: 'USER' | 'GROUP';
  /** Id in the identity store; the assignment outlives its principal. */
  principalId: string;
}

/** A request that is answered `IN_PROGRESS` and takes effect when its time has come. */
export type AsyncWriteState = {
  /** Request id by which its status is asked for. */
  id: string;
  createdAt: string;
  /** When it succeeds or fails. */
  dueAt: string;
  status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  failureReason?: string;
  /** ARN of who asked for it; absent: unknown. */
  requestedBy?: string;
  permissionSetArn: string;
} & (
  | {
      kind: 'CREATE_ASSIGNMENT' | 'DELETE_ASSIGNMENT';
      accountId: string;
      principalType: 'USER' | 'GROUP';
      principalId: string;
    }
  /** Account id absent: all accounts that have the permission set. */
  | { kind: 'PROVISION'; accountId?: string }
);
