import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { StepBlockedError } from '../StepBlockedError';
import { applyPermissionSets } from './applyPermissionSets';
import { readPlan } from './readPlan';

/**
 * An assignment that waits for its user or group to arrive in AWS, by its place in the
 * specification.
 * @public
 */
export interface AwaitedAssignment {
  /** Name of the permission set. */
  permissionSet: string;
  /** Index among the assignments of the set. */
  assignment: number;
  principalType: 'USER' | 'GROUP';
  /** Tells the users and groups that are awaited apart. */
  principal: number;
  /** Entra does not send the user, who is disabled there or without the application; or it sends nobody. */
  notSent?: true;
}

/**
 * Which specified assignments wait for one of these users and groups.
 *
 * @param notSent - those of them whom Entra does not send
 */
export function awaitedAssignments(
  wanted: PermissionSetSpecification[],
  missing: Array<{ principalType: 'USER' | 'GROUP'; principal: string }>,
  notSent: ReadonlyArray<{
    principalType: 'USER' | 'GROUP';
    principal: string;
  }>,
): AwaitedAssignment[] {
  return wanted.flatMap(({ name, assignments }) =>
    assignments.flatMap(({ principalType, principal }, assignment) => {
      const index = missing.findIndex(
        each =>
          each.principalType === principalType && each.principal === principal,
      );
      return index < 0
        ? []
        : [
            {
              permissionSet: name,
              assignment,
              principalType,
              principal: index,
              ...(notSent.some(
                each =>
                  each.principalType === principalType &&
                  each.principal === principal,
              ) && { notSent: true as const }),
            },
          ];
    }),
  );
}

/**
 * Makes the assignments that a run had to leave open, now that their users and groups are
 * in AWS. Nothing else of the specification is touched.
 *
 * @returns how many were made, each user or group of a set counted once
 * @throws StepBlockedError that names what failed, when all else is done
 * @public
 */
export async function assignArrived(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
  arrived: Array<Pick<AwaitedAssignment, 'permissionSet' | 'assignment'>>;
  signal: AbortSignal;
  log(line: string): void;
}): Promise<number> {
  const { arrived } = options;
  const wanted = options.wanted.flatMap(set => {
    const assignments = set.assignments.filter((_, index) =>
      arrived.some(
        ({ permissionSet, assignment }) =>
          permissionSet === set.name && assignment === index,
      ),
    );
    return assignments.length > 0 ? [{ ...set, assignments }] : [];
  });
  const { existing, plan } = await readPlan({ ...options, wanted });
  const changes = plan.changes.filter(({ kind }) => kind === 'assign');
  changes.forEach(({ words }) => options.log(words));
  const unfinished = await applyPermissionSets({
    ...options,
    existing,
    changes,
    open: [],
  });
  if (unfinished) {
    throw new StepBlockedError('Permission sets', unfinished.message);
  }
  return changes.length;
}
