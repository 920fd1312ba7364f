import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { applyPermissionSets } from './applyPermissionSets';
import { PermissionSetChange } from './PermissionSetPlan';
import { readPlan } from './readPlan';

type AssignmentChange = Extract<PermissionSetChange, { kind: 'assign' }>;

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

/** @public */
export interface AssignedArrived {
  /** How many assignments were made, each user or group of a set counted once. */
  made: number;
  /** What could not be made; `mayPass`: the same again may go through. */
  failed: Array<
    Pick<AwaitedAssignment, 'permissionSet' | 'assignment'> & {
      mayPass: boolean;
    }
  >;
  /** Why, for people; absent: all is made. */
  unfinished?: string;
}

/**
 * Makes the assignments that a run had to leave open, now that their users and groups are
 * in AWS. Nothing else of the specification is touched.
 *
 * @param options.findUser - id of a specified user; by default the one who has that `userName`
 * @throws CloudError: AWS could not be read
 * @public
 */
export async function assignArrived(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
  arrived: Array<Pick<AwaitedAssignment, 'permissionSet' | 'assignment'>>;
  findUser?(userName: string): Promise<string | undefined>;
  signal: AbortSignal;
  log(line: string): void;
}): Promise<AssignedArrived> {
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
  const changes = plan.changes.filter(isAssignment);
  changes.forEach(({ words }) => options.log(words));
  const unfinished = await applyPermissionSets({
    ...options,
    existing,
    changes,
    open: [],
  });
  const { unassigned = [] } = unfinished ?? {};
  const failed = arrived.flatMap(({ permissionSet, assignment }) => {
    const specified = options.wanted.find(({ name }) => name === permissionSet)
      ?.assignments[assignment];
    const failures = unassigned.filter(
      ({ name, principal }) =>
        specified !== undefined &&
        name === permissionSet &&
        principal.principalType === specified.principalType &&
        principal.principal === specified.principal,
    );
    return failures.length > 0
      ? [
          {
            permissionSet,
            assignment,
            mayPass: failures.every(each => each.mayPass),
          },
        ]
      : [];
  });
  return {
    made: changes.length - failed.length,
    failed,
    ...(unfinished && { unfinished: unfinished.message }),
  };
}

/** Who lacks something of which specified assignments, by their places. */
export function placesOf(
  wanted: PermissionSetSpecification[],
  open: PermissionSetChange[],
): Array<Pick<AwaitedAssignment, 'permissionSet' | 'assignment'>> {
  const changes = open.filter(isAssignment);
  return wanted.flatMap(({ name, assignments }) =>
    assignments.flatMap(({ principalType, principal }, assignment) =>
      changes.some(
        change =>
          change.name === name &&
          change.principal.principalType === principalType &&
          change.principal.principal === principal,
      )
        ? [{ permissionSet: name, assignment }]
        : [],
    ),
  );
}

export function isAssignment(
  change: PermissionSetChange,
): change is AssignmentChange {
  return change.kind === 'assign';
}
