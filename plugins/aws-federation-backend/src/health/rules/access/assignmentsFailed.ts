import {
  AssignmentFailuresFacts,
  defineRule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { explainAssignmentFailure } from './explainAssignmentFailure';

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
  inspect({ assignmentFailures: { failures } }, input) {
    const byKind = new Map<string, Failed>();
    for (const each of failures) {
      const { kind } = each.failure;
      byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
    }
    return [...byKind].flatMap(([kind, failed]) => {
      const explained = explainAssignmentFailure(failed[0].failure, input);
      if (!explained) return [];
      const { cause, ...remedy } = explained;
      const accounts = [...new Set(failed.map(({ accountId }) => accountId))];
      return [
        {
          ...remedy,
          reason: 'AssignmentsFailed' as const,
          subject: kind,
          title: `People lack access in ${counted(
            accounts.length,
            'account',
          )}: ${cause}.`,
          detail: `AWS could not make ${counted(
            failed.length,
            'assignment',
          )} in ${accounts.slice(0, mostNamed).join(', ')}${
            accounts.length > mostNamed ? ' and more accounts' : ''
          }.`,
          since: earliest(failed),
          source: 'IAM Identity Center, ListAccountAssignmentCreationStatus',
          reference: failed[0].requestId,
        },
      ];
    });
  },
});

function earliest(failed: Failed): string | undefined {
  return failed
    .flatMap(({ failedAt }) => failedAt ?? [])
    .sort((a, b) => a.localeCompare(b))[0];
}
