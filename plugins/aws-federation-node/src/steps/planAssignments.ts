import { StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { findAssignmentRole } from './findAssignmentRole';

/** Who must be assigned, and what stands in the way. */
export interface AssignmentPlan {
  /** Who is specified, but not assigned with the role. */
  missing: SpecifiedPrincipal[];
  /** Those of them who have the application with another role, which lets them in too. */
  otherRole: SpecifiedPrincipal[];
  /** Everybody and everything that is specified, and that Entra has and assigns. */
  found: SpecifiedPrincipal[];
  /** Object ids of all who have the application. */
  assignees: Set<string>;
  /** Names that Entra does not have, or does not assign. */
  unknown: UnknownPrincipal[];
  /** How many users and groups are specified. */
  users: number;
  groups: number;
  /** One sentence for each group that cannot be assigned. */
  problems: string[];
  /** What holds but is not what one would expect, one sentence each: of users who have left, too. */
  notes: string[];
  /** What they get, or why they cannot get it. */
  role: ReturnType<typeof findAssignmentRole>;
}

/** A specified user or group, with the object id. */
export interface SpecifiedPrincipal {
  principalId: string;
  kind: 'user' | 'group';
  name: string;
}

/** A name of the specification without somebody to assign. */
export interface UnknownPrincipal {
  kind: 'user' | 'group';
  name: string;
  why: 'gone' | 'notSecurityEnabled';
  /** Of one that is there. */
  principalId?: string;
}

/** Compares the specified users and groups with the assignments of the application. */
export async function planAssignments(
  context: Pick<StepContext, 'entra' | 'specification' | 'tenant'>,
  { servicePrincipal }: Pick<FoundApplication, 'servicePrincipal'>,
): Promise<AssignmentPlan> {
  const { entra, specification, tenant } = context;
  const { users, groups, role: chosen } = specification.assignments;
  const unknown: UnknownPrincipal[] = [];
  const notes: string[] = [];
  const wanted: SpecifiedPrincipal[] = [];
  const [foundUsers, foundGroups, assignments] = await Promise.all([
    Promise.all(
      users.map(async name => ({
        name,
        user: await entra.directory.findUser(name),
      })),
    ),
    Promise.all(
      groups.map(async name => {
        const group = await entra.directory.findGroup(name);
        const nested = group?.id
          ? await entra.directory.listNestedGroups(group.id)
          : [];
        return { name, group, nested };
      }),
    ),
    entra.assignments.list(servicePrincipal.id),
  ]);

  for (const { name, user } of foundUsers) {
    if (user?.id) {
      wanted.push({ principalId: user.id, kind: 'user', name });
    } else {
      unknown.push({ kind: 'user', name, why: 'gone' });
    }
  }
  const left = unknown.map(({ name }) => `"${name}"`);
  if (left.length > 0) {
    notes.push(
      `Passed over, because tenant ${
        tenant.name
      } no longer has them: ${left.join(
        ', ',
      )}. Name the users without them in the template "Complete an AWS federation".`,
    );
  }
  for (const { name, group, nested } of foundGroups) {
    if (!group?.id) {
      unknown.push({ kind: 'group', name, why: 'gone' });
    } else if (!group.securityEnabled) {
      unknown.push({
        kind: 'group',
        name,
        why: 'notSecurityEnabled',
        principalId: group.id,
      });
    } else {
      wanted.push({ principalId: group.id, kind: 'group', name });
      if (nested.length > 0) {
        notes.push(
          `Members of ${nested
            .map(({ displayName }) => `"${displayName}"`)
            .join(
              ', ',
            )} inside "${name}" do not get the application: Entra counts only direct members. Assign those groups too if they should.`,
        );
      }
    }
  }

  const role = findAssignmentRole(servicePrincipal, chosen);
  const assignees = new Set(
    assignments.flatMap(({ principalId }) => principalId ?? []),
  );
  // Any role lets people in: which one counts only when somebody has chosen it.
  const assigned = new Set(
    assignments
      .filter(
        ({ appRoleId }) => !chosen || ('id' in role && appRoleId === role.id),
      )
      .map(({ principalId }) => principalId),
  );
  const missing = wanted.filter(
    ({ principalId }) => !assigned.has(principalId),
  );
  return {
    missing,
    otherRole: missing.filter(({ principalId }) => assignees.has(principalId)),
    found: wanted,
    assignees,
    unknown,
    users: users.length,
    groups: groups.length,
    // People leave, and nobody else has to wait for that. A group that is gone takes many along.
    problems: unknown
      .filter(({ kind }) => kind === 'group')
      .map(each => describeUnknown(each, tenant)),
    notes,
    role,
  };
}

function describeUnknown(
  { kind, name, why }: UnknownPrincipal,
  tenant: StepContext['tenant'],
): string {
  return why === 'gone'
    ? `Tenant ${tenant.name} has no ${kind} "${name}".`
    : `Group "${name}" is not a security group, and Entra assigns only those.`;
}
