import { isError } from '@backstage/errors';
import { AccountAssignment } from '../../identityCenter/AccountAssignments';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { ExistingPrincipal } from './ExistingAccess';
import { describePrincipal } from './describePrincipal';
import { mayPass } from './mayPass';

interface WantedAssignment {
  /** Of the permission set. */
  name: string;
  principal: Pick<ExistingPrincipal, 'principalType' | 'principal'>;
  assignment: AccountAssignment;
}

/** An assignment that could not be made. */
export interface FailedAssignment
  extends Pick<WantedAssignment, 'name' | 'principal'> {
  /** One sentence. */
  reason: string;
  /** The same again may go through. */
  mayPass: boolean;
}

/**
 * Makes many assignments. One that fails does not keep the others from being made.
 * @returns those that failed
 */
export async function assignPermissionSets(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  assignments: WantedAssignment[];
  signal: AbortSignal;
  log(line: string): void;
}): Promise<FailedAssignment[]> {
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

  return results.flatMap((result, index) =>
    result.status === 'rejected'
      ? [
          {
            name: assignments[index].name,
            principal: assignments[index].principal,
            reason: isError(result.reason)
              ? result.reason.message
              : 'AWS could not make an assignment.',
            mayPass: mayPass(result.reason),
          },
        ]
      : [],
  );
}
