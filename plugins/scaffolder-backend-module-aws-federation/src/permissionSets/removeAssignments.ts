import { isError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { RemovalPlan } from './RemovalPlan';

/**
 * Takes assignments away in AWS.
 * @throws Error that says which could not be removed; the others are
 */
export async function removeAssignments(
  session: FederationSession,
  plan: RemovalPlan,
): Promise<void> {
  const { instanceArn, assignments, what } = plan;
  const results = await Promise.allSettled(
    assignments.map(assignment =>
      session.clouds.identityCenter.accountAssignments.remove(
        instanceArn,
        assignment,
        what,
      ),
    ),
  );
  session.signal.throwIfAborted();
  const failures = results
    .filter(
      (result): result is PromiseRejectedResult => result.status === 'rejected',
    )
    .map(({ reason }) =>
      isError(reason) ? reason.message : 'AWS could not remove it.',
    );
  if (failures.length > 0) {
    const { length } = failures;
    const gone = assignments.length - length;
    throw new Error(
      [
        `${length} of ${
          assignments.length
        } assignments could not be removed, and may still give access${
          gone > 0
            ? `; the other ${gone === 1 ? 'one is' : `${gone} are`} gone`
            : ''
        }.`,
        ...[...new Set(failures)].slice(0, 3),
        plan.specification &&
          'The specification names none of them any more, so that no run gives them back.',
        'Run this again without a confirmation to see which are left.',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }
}
