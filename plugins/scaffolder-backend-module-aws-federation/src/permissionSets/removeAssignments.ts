import { isError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { RemovalPlan } from './RemovalPlan';

/**
 * Takes the assignments out of the specification first, so that no later run brings them
 * back, and then away in AWS.
 *
 * @returns how many were removed
 * @throws Error that says which could not be removed; the others are
 */
export async function removeAssignments(
  session: FederationSession,
  plan: RemovalPlan,
): Promise<number> {
  const { client, clouds, federation, organization, request } = session;
  const { instanceArn, assignments, specification, what } = plan;
  if (specification) {
    await client.saveSpecification(
      organization.name,
      { version: federation.version, specification },
      request,
    );
  }
  const results = await Promise.allSettled(
    assignments.map(assignment =>
      clouds.identityCenter.accountAssignments.remove(
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
    throw new Error(
      `${failures.length} of ${
        assignments.length
      } assignments could not be removed; the others are. ${[
        ...new Set(failures),
      ]
        .slice(0, 3)
        .join(' ')}`,
    );
  }
  return assignments.length;
}
