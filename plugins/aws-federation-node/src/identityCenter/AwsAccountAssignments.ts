import {
  AccessDeniedException,
  CreateAccountAssignmentCommand,
  DeleteAccountAssignmentCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  paginateListAccountAssignments,
  paginateListAccountAssignmentsForPrincipal,
} from '@aws-sdk/client-sso-admin';
import { AccountAssignment, AccountAssignments } from './AccountAssignments';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { changeSsoAdmin } from './changeSsoAdmin';
import {
  listAssignmentFailures,
  ListedFailures,
} from './listAssignmentFailures';
import { OperationFailedError } from './OperationFailedError';
import { queueAssignmentChange } from './queueAssignmentChange';
import { waitForOperation } from './waitForOperation';

type Principal = Pick<AccountAssignment, 'principalType' | 'principalId'>;
type Place = Pick<AccountAssignment, 'accountId' | 'permissionSetArn'>;

/** Account assignments through AWS's API. */
export class AwsAccountAssignments implements AccountAssignments {
  constructor(private readonly session: AwsSession) {}

  async list(
    instanceArn: string,
    principal: Principal,
    places: Place[],
    { throughGroups = false }: { throughGroups?: boolean } = {},
  ): Promise<AccountAssignment[]> {
    const all = await this.listOfPrincipal(
      instanceArn,
      principal,
      throughGroups,
    );
    if (all) {
      return all;
    }
    const found = await Promise.all(
      places.map(place => this.isAssigned(instanceArn, principal, place)),
    );
    return places
      .filter((_, index) => found[index])
      .map(place => ({ ...principal, ...place }));
  }

  async listFailures(
    instanceArn: string,
    known: readonly string[] = [],
  ): Promise<ListedFailures> {
    return listAssignmentFailures(this.session, instanceArn, known);
  }

  async create(
    instanceArn: string,
    assignment: AccountAssignment,
    words: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await queueAssignmentChange(
      { instanceArn, accountId: assignment.accountId },
      async () => {
        signal?.throwIfAborted();
        const { AccountAssignmentCreationStatus } = await changeSsoAdmin(
          this.session,
          'CreateAccountAssignment',
          () =>
            ssoAdmin.send(
              new CreateAccountAssignmentCommand(
                inputOf(instanceArn, assignment),
              ),
              { abortSignal: signal },
            ),
        );
        await waitForOperation({
          what: `assign ${words} in account ${assignment.accountId}`,
          operation: 'CreateAccountAssignment',
          place: this.place(
            assignment,
            'DescribeAccountAssignmentCreationStatus',
          ),
          begun: AccountAssignmentCreationStatus,
          read: id => this.readCreation(instanceArn, id),
          signal,
        });
      },
    );
  }

  async remove(
    instanceArn: string,
    assignment: AccountAssignment,
    words: string,
  ): Promise<void> {
    const { ssoAdmin, signal } = this.session;
    await queueAssignmentChange(
      { instanceArn, accountId: assignment.accountId },
      async () => {
        signal?.throwIfAborted();
        const { AccountAssignmentDeletionStatus } = await changeSsoAdmin(
          this.session,
          'DeleteAccountAssignment',
          () =>
            ssoAdmin.send(
              new DeleteAccountAssignmentCommand(
                inputOf(instanceArn, assignment),
              ),
              { abortSignal: signal },
            ),
        );
        await waitForOperation({
          what: `take away ${words} in account ${assignment.accountId}`,
          operation: 'DeleteAccountAssignment',
          place: this.place(
            assignment,
            'DescribeAccountAssignmentDeletionStatus',
          ),
          begun: AccountAssignmentDeletionStatus,
          read: id => this.readDeletion(instanceArn, id),
          signal,
        }).catch(unlessGone);
      },
    );
  }

  private place({ accountId }: AccountAssignment, statusOperation: string) {
    const { managementAccountId } = this.session.organization;
    return { accountId, managementAccountId, statusOperation };
  }

  /**
   * One request instead of one for each account and set. AWS documents it for the
   * management account only, so that a refusal is no error.
   */
  private async listOfPrincipal(
    instanceArn: string,
    { principalType, principalId }: Principal,
    throughGroups: boolean,
  ): Promise<AccountAssignment[] | undefined> {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(
      this.session,
      'ListAccountAssignmentsForPrincipal',
      async () => {
        const found: AccountAssignment[] = [];
        try {
          for await (const page of paginateListAccountAssignmentsForPrincipal(
            { client: ssoAdmin, pageSize: 100 },
            {
              InstanceArn: instanceArn,
              PrincipalType: principalType,
              PrincipalId: principalId,
            },
            { abortSignal: signal },
          )) {
            for (const item of page.AccountAssignments ?? []) {
              // Of a user, what comes through groups is listed too.
              if (throughGroups || item.PrincipalId === principalId) {
                found.push({
                  principalType,
                  principalId,
                  accountId: item.AccountId ?? '',
                  permissionSetArn: item.PermissionSetArn ?? '',
                });
              }
            }
          }
        } catch (error) {
          if (error instanceof AccessDeniedException && !error.Reason) {
            return undefined;
          }
          throw error;
        }
        return found;
      },
    );
  }

  private async isAssigned(
    instanceArn: string,
    { principalType, principalId }: Principal,
    { accountId, permissionSetArn }: Place,
  ): Promise<boolean> {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(this.session, 'ListAccountAssignments', async () => {
      for await (const page of paginateListAccountAssignments(
        { client: ssoAdmin, pageSize: 100 },
        {
          InstanceArn: instanceArn,
          AccountId: accountId,
          PermissionSetArn: permissionSetArn,
        },
        { abortSignal: signal },
      )) {
        const found = page.AccountAssignments?.some(
          item =>
            item.PrincipalType === principalType &&
            item.PrincipalId === principalId,
        );
        if (found) {
          return true;
        }
      }
      return false;
    });
  }

  private async readCreation(instanceArn: string, requestId: string) {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(
      this.session,
      'DescribeAccountAssignmentCreationStatus',
      async () => {
        const { AccountAssignmentCreationStatus } = await ssoAdmin.send(
          new DescribeAccountAssignmentCreationStatusCommand({
            InstanceArn: instanceArn,
            AccountAssignmentCreationRequestId: requestId,
          }),
          { abortSignal: signal },
        );
        return AccountAssignmentCreationStatus;
      },
    );
  }

  private async readDeletion(instanceArn: string, requestId: string) {
    const { ssoAdmin, signal } = this.session;
    return callSsoAdmin(
      this.session,
      'DescribeAccountAssignmentDeletionStatus',
      async () => {
        const { AccountAssignmentDeletionStatus } = await ssoAdmin.send(
          new DescribeAccountAssignmentDeletionStatusCommand({
            InstanceArn: instanceArn,
            AccountAssignmentDeletionRequestId: requestId,
          }),
          { abortSignal: signal },
        );
        return AccountAssignmentDeletionStatus;
      },
    );
  }
}

/** Somebody else took it away in the meantime. */
function unlessGone(error: unknown): void {
  const isGone =
    error instanceof OperationFailedError &&
    error.failure.kind === 'assignmentGone';
  if (!isGone) throw error;
}

function inputOf(instanceArn: string, assignment: AccountAssignment) {
  return {
    InstanceArn: instanceArn,
    TargetType: 'AWS_ACCOUNT' as const,
    TargetId: assignment.accountId,
    PermissionSetArn: assignment.permissionSetArn,
    PrincipalType: assignment.principalType,
    PrincipalId: assignment.principalId,
  };
}
