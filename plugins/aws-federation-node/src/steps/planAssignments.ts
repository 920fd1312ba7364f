import { StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { findAssignmentRole } from './findAssignmentRole';

/** Who must be assigned, and what stands in the way. */
export interface AssignmentPlan {
  /** Who is specified, but not assigned with the role. */
  missing: Array<{ principalId: string; kind: 'user' | 'group'; name: string }>;
  /** How many users and groups are specified. */
  users: number;
  groups: number;
  /** One sentence for each entry that cannot be assigned. */
  problems: string[];
  /** What holds but is not what one would expect, one sentence each. */
  notes: string[];
  /** What they get, or why they cannot get it. */
  role: ReturnType<typeof findAssignmentRole>;
}

/** Compares the specified users and groups with the assignments of the application. */
export async function planAssignments(
  context: StepContext,
  { servicePrincipal }: FoundApplication,
): Promise<AssignmentPlan> {
  const { entra, specification, tenant } = context;
  const { users, groups, role: chosen } = specification.assignments;
  const problems: string[] = [];
  const notes: string[] = [];
  const wanted: AssignmentPlan['missing'] = [];
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
      problems.push(`Tenant ${tenant.name} has no user "${name}".`);
    }
  }
  for (const { name, group, nested } of foundGroups) {
    if (!group?.id) {
      problems.push(`Tenant ${tenant.name} has no group "${name}".`);
    } else if (!group.securityEnabled) {
      problems.push(
        `Group "${name}" is not a security group, and Entra assigns only those.`,
      );
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
  // Any role lets people in: which one counts only when somebody has chosen it.
  const assigned = new Set(
    assignments
      .filter(
        ({ appRoleId }) => !chosen || ('id' in role && appRoleId === role.id),
      )
      .map(({ principalId }) => principalId),
  );
  return {
    missing: wanted.filter(({ principalId }) => !assigned.has(principalId)),
    users: users.length,
    groups: groups.length,
    problems,
    notes,
    role,
  };
}
