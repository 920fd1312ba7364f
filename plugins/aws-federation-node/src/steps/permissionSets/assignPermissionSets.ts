import { isError } from '@backstage/errors';
import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { StepBlockedError } from '../StepBlockedError';
import { ExistingPrincipal } from './ExistingAccess';
import { describePrincipal } from './describePrincipal';

/** So many failures are told one by one. */
const mostFailures = 3;

/**
 * Makes many assignments. One that fails does not keep the others from being made.
 * @throws StepBlockedError that says what failed
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
}): Promise<void> {
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

  const failures = results
    .filter(
      (result): result is PromiseRejectedResult => result.status === 'rejected',
    )
    .map(({ reason }) =>
      isError(reason) ? reason.message : 'AWS could not make an assignment.',
    );
  if (failures.length > 0) {
    const distinct = [...new Set(failures)];
    const more = distinct.length - mostFailures;
    throw new StepBlockedError(
      'Permission sets',
      `${failures.length} of ${
        assignments.length
      } assignments could not be made. ${distinct
        .slice(0, mostFailures)
        .join(' ')}${
        more > 0 ? ` And ${more} more, which the next run names.` : ''
      }`,
    );
  }
}
