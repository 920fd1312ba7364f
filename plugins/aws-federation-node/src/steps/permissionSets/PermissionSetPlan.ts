import { PermissionSet } from '../../identityCenter/PermissionSets';
import { ExistingPrincipal } from './ExistingAccess';

/** One difference between what is specified and what AWS has. */
export type PermissionSetChange = {
  /** Name of the permission set. */
  name: string;
  /** What is done about it, for people. */
  words: string;
} & (
  | { kind: 'create'; properties: Omit<PermissionSet, 'arn'> }
  | { kind: 'update'; properties: PermissionSet }
  | { kind: 'attach'; policyArn: string }
  | { kind: 'attachCustomer'; policy: string }
  | { kind: 'inlinePolicy'; document: string }
  | { kind: 'boundary'; policyArn: string }
  | { kind: 'provision' }
  | {
      kind: 'assign';
      principal: Required<ExistingPrincipal>;
      accountIds: string[];
    }
);

/** What is to be done, in the order in which it is done. */
export interface PermissionSetPlan {
  changes: PermissionSetChange[];
  /** Users and groups that are specified and not in AWS. */
  missing: ExistingPrincipal[];
  /** One sentence for each thing that AWS has beyond the specification; it stays. */
  extras: string[];
  /** One sentence for each account, closed or gone, that the plan would touch otherwise. */
  leftOut: string[];
  /** Ids of specified accounts that the organization does not have (any more). */
  accountsGone: string[];
}
