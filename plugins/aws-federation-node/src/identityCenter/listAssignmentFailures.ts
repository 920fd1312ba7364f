import {
  DescribeAccountAssignmentCreationStatusCommand,
  paginateListAccountAssignmentCreationStatus,
} from '@aws-sdk/client-sso-admin';
import {
  AssignmentFailure,
  classifyAssignmentFailure,
} from '../clouds/aws/assignmentFailure';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';

/**
 * An assignment that AWS could not make.
 * @public
 */
export interface FailedAssignment {
  /** AWS's id of the request that failed. */
  requestId: string;
  accountId: string;
  permissionSetArn: string;
  principalType: 'USER' | 'GROUP';
  /** Id in the identity store. */
  principalId: string;
  failure: AssignmentFailure;
  /** ISO 8601. */
  failedAt?: string;
}

/**
 * Failures that AWS still lists.
 * @public
 */
export interface ListedFailures {
  /** Ids of all failed requests, the newest first. */
  requestIds: string[];
  /** Of which of them AWS was asked now: the newest that were not known. */
  lookedAt: string[];
  /** What it said of those. */
  described: FailedAssignment[];
}

/** Each takes a request of its own. */
const mostDescribed = 20;

/**
 * Lists the failures, and describes some of those that are new.
 *
 * @param known - ids of requests that need no description any more
 */
export async function listAssignmentFailures(
  session: AwsSession,
  instanceArn: string,
  known: readonly string[] = [],
): Promise<ListedFailures> {
  const { ssoAdmin, signal } = session;
  const requestIds = await callSsoAdmin(
    session,
    'ListAccountAssignmentCreationStatus',
    async () => {
      const failed: Array<{ id: string; at: number }> = [];
      for await (const page of paginateListAccountAssignmentCreationStatus(
        { client: ssoAdmin, pageSize: 100 },
        { InstanceArn: instanceArn, Filter: { Status: 'FAILED' } },
        { abortSignal: signal },
      )) {
        for (const {
          RequestId,
          CreatedDate,
        } of page.AccountAssignmentsCreationStatus ?? []) {
          if (RequestId) {
            failed.push({ id: RequestId, at: CreatedDate?.getTime() ?? 0 });
          }
        }
      }
      return failed.sort((a, b) => b.at - a.at).map(({ id }) => id);
    },
  );
  const lookedAt = requestIds
    .filter(id => !known.includes(id))
    .slice(0, mostDescribed);
  const described = await Promise.all(
    lookedAt.map(async requestId => {
      const { AccountAssignmentCreationStatus: status } = await callSsoAdmin(
        session,
        'DescribeAccountAssignmentCreationStatus',
        async () =>
          ssoAdmin.send(
            new DescribeAccountAssignmentCreationStatusCommand({
              InstanceArn: instanceArn,
              AccountAssignmentCreationRequestId: requestId,
            }),
            { abortSignal: signal },
          ),
      );
      const { TargetId, PermissionSetArn, PrincipalType, PrincipalId } =
        status ?? {};
      return TargetId && PermissionSetArn && PrincipalType && PrincipalId
        ? [
            {
              requestId,
              accountId: TargetId,
              permissionSetArn: PermissionSetArn,
              principalType: PrincipalType,
              principalId: PrincipalId,
              failure: classifyAssignmentFailure(status?.FailureReason),
              failedAt: status?.CreatedDate?.toISOString(),
            },
          ]
        : [];
    }),
  );
  return { requestIds, lookedAt, described: described.flat() };
}
