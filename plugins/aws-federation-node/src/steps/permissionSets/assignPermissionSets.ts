import { isError } from '@backstage/errors';
import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { ExistingPrincipal } from './ExistingAccess';
import { describePrincipal } from './describePrincipal';

/**
 * Makes many assignments. One that fails does not keep the others from being made.
 * @returns one sentence for each that failed
 */
export async function assignPermissionSets(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  assignments: Array<{
    /** Of the permission set. */
    name: string;
    principal: Pick<ExistingPrincipal, 'principalType' | 'principal'>;
    assignment: AccountAssignment;
  }>;
  signal: AbortSignal;
  log(line: string): void;
}): Promise<string[]> {
  const { identityCenter, instanceArn, assignments, signal, log } = options;
  let made = 0;
  const results = await Promise.allSettled(
    assignments.map(async ({ name, principal, assignment }) => {
      await identityCenter.accountAssignments.create(
        instanceArn,
        assignment,
        `permission set "${name}" to ${describePrincipal(principal)}`,
      );
      made += 1;
      if (made % 50 === 0) {
        log(`${made} of ${assignments.length} assignments are made.`);
      }
    }),
  );
  signal.throwIfAborted();

  return results
    .filter(
      (result): result is PromiseRejectedResult => result.status === 'rejected',
    )
    .map(({ reason }) =>
      isError(reason) ? reason.message : 'AWS could not make an assignment.',
    );
}
