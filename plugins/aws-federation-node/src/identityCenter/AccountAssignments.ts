import { ListedFailures } from './listAssignmentFailures';

/**
 * One permission set for one user or group in one account.
 * @public
 */
export interface AccountAssignment {
  accountId: string;
  permissionSetArn: string;
  principalType: 'USER' | 'GROUP';
  /** Id in the identity store. */
  principalId: string;
}

/**
 * Who gets which permission set where. Every method throws `CloudError`.
 * @public
 */
export interface AccountAssignments {
  /**
   * Assignments of the user or group itself; those that a user has through groups only when
   * they are asked for, and AWS lists assignments by principal.
   *
   * @param places - where to look when AWS does not list them by principal for these
   * credentials; then assignments elsewhere stay unseen
   */
  list(
    instanceArn: string,
    principal: Pick<AccountAssignment, 'principalType' | 'principalId'>,
    places: Array<Pick<AccountAssignment, 'accountId' | 'permissionSetArn'>>,
    options?: { throughGroups?: boolean },
  ): Promise<AccountAssignment[]>;
  /**
   * Assignments that AWS could not make. Each takes a request, so that it describes 20.
   *
   * @param known - ids of requests that need no description any more
   */
  listFailures(
    instanceArn: string,
    known?: readonly string[],
  ): Promise<ListedFailures>;
  /**
   * Assigns, and waits until AWS is done. May be called for many at once: they queue, as
   * AWS takes only so many at a time. What is assigned already stays so.
   *
   * @param words - for errors, for example `"Admin" to group "ops"`
   */
  create(
    instanceArn: string,
    assignment: AccountAssignment,
    words: string,
  ): Promise<void>;
  /** Takes away, and waits until AWS is done. Queues like `create`. */
  remove(
    instanceArn: string,
    assignment: AccountAssignment,
    words: string,
  ): Promise<void>;
}
