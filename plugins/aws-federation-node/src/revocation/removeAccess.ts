import { readAnewUntil } from '../readings/readAnewUntil';
import { StepContext } from '../steps/Step';
import { StepBlockedError } from '../steps/StepBlockedError';
import { Revocation } from './Revocation';

/**
 * Removes the assignments, and reads until they are gone.
 *
 * @throws StepBlockedError: Entra still shows them after two minutes
 * @public
 */
export async function removeAccess(
  context: StepContext,
  { servicePrincipalId, assignmentIds }: Revocation,
): Promise<void> {
  const { entra } = context;
  for (const id of assignmentIds) {
    await entra.assignments.remove(servicePrincipalId, id);
  }
  const left = await readAnewUntil(context, {
    read: async () =>
      (
        await entra.assignments.list(servicePrincipalId)
      ).filter(({ id }) => id && assignmentIds.includes(id)),
    holds: assignments => assignments.length === 0,
  });
  if (left.length > 0) {
    throw new StepBlockedError(
      'Access',
      `Entra still shows ${left.length} of the assignments that were removed. Run this again.`,
    );
  }
}
