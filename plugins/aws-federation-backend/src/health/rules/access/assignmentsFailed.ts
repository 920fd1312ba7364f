import {
  AssignmentFailuresFacts,
  concernsManagementAccount,
  defineRule,
  explainAssignmentFailure,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { isTriedAgain } from '../facts/isTriedAgain';
import { sentences } from '../facts/sentences';

const mostNamed = 5;

type Failed = AssignmentFailuresFacts['failures'];

/** Assignments that AWS could not make, told by their cause. */
export const assignmentsFailed = defineRule({
  id: 'assignments-failed',
  title: 'AWS could not make assignments',
  condition: 'AccessReady',
  reads: ['assignmentFailures'],
  reports: {
    AssignmentsFailed: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_AccountAssignmentOperationStatus.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: true,
  inspect(
    { assignmentFailures: { failures, unread } },
    { organization, recorded, pages },
  ) {
    const { managementAccountId } = organization;
    const bySubject = new Map<string, Failed>();
    for (const each of failures) {
      // Whoever was to lose an assignment that is not there lacks nothing.
      if (each.failure.kind === 'assignmentGone') continue;
      const subject = subjectOf(each, managementAccountId);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), each]);
    }
    return [...bySubject].map(([subject, failed]) => {
      const [{ failure, accountId, requestId }] = failed;
      const { why, remedy, needsRun, page } = explainAssignmentFailure(
        failure,
        {
          accountId,
          managementAccountId,
          toldBy: 'check',
          statusOperation: 'DescribeAccountAssignmentCreationStatus',
        },
      );
      const accounts = [...new Set(failed.map(each => each.accountId))];
      return {
        reason: 'AssignmentsFailed' as const,
        subject,
        title: `People lack access in ${counted(
          accounts.length,
          'account',
        )}: ${why}.`,
        detail: sentences(
          `AWS could not make ${counted(
            failed.length,
            'assignment',
          )} in ${accounts.slice(0, mostNamed).join(', ')}${
            accounts.length > mostNamed
              ? ` and ${counted(accounts.length - mostNamed, 'more account')}`
              : ''
          }.`,
          unread > 0 &&
            `${counted(unread, 'older failure')} ${
              unread === 1 ? 'has' : 'have'
            } not been looked at yet.`,
        ),
        ...(mayPassByItself(failure) && isTriedAgain(recorded)
          ? {
              remedy:
                'Wait for the next check: it tries again for those who arrived in AWS after the last run.',
            }
          : {
              remedy,
              ...(needsRun && {
                remedyTemplate: 'complete-aws-federation' as const,
              }),
            }),
        ...(page && {
          remedyPage: pages[page],
        }),
        since: earliest(failed),
        source: 'IAM Identity Center, ListAccountAssignmentCreationStatus',
        reference: requestId,
      };
    });
  },
});

function mayPassByItself({ kind }: Failed[number]['failure']): boolean {
  return kind === 'throttled' || kind === 'internal';
}

/** All that the explanation depends on: what differs in it is told by itself. */
function subjectOf(
  { failure, accountId }: Failed[number],
  managementAccountId: string,
): string {
  const { kind } = failure;
  switch (kind) {
    case 'callerLacksIamPermission':
      return words(
        kind,
        failure.action,
        concernsManagementAccount({ accountId, managementAccountId }) &&
          'management account',
      );
    case 'policyMissing':
      return words(kind, failure.policy);
    case 'policyRefused':
      return words(kind, failure.fault);
    case 'quota':
      return words(kind, failure.quota);
    case 'encryptionKey':
      return words(kind, failure.why);
    default:
      return kind;
  }
}

function words(...parts: Array<string | false | undefined>): string {
  return parts.filter(Boolean).join(' ');
}

function earliest(failed: Failed): string | undefined {
  return failed
    .flatMap(({ failedAt }) => failedAt ?? [])
    .sort((a, b) => a.localeCompare(b))[0];
}
