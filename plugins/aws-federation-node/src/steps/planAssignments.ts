import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { findAssignmentRole } from './findAssignmentRole';
import { groupOfName } from './groupOfName';

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
  why:
    | 'gone'
    | 'notSecurityEnabled'
    /** Several have the name, and none of them has the application. */
    | 'several'
    /** The group that was meant is still there, and another one has its name now. */
    | 'taken';
  /** Of one that is there; where the name is taken, of the group that was meant. */
  principalId?: string;
}

/**
 * Compares the specified users and groups with the assignments of the application.
 *
 * @param known - specified groups as they were found before
 */
export async function planAssignments(
  context: Pick<StepContext, 'entra' | 'specification' | 'tenant'>,
  { servicePrincipal }: Pick<FoundApplication, 'servicePrincipal'>,
  known: ReadonlyArray<Pick<SpecifiedPrincipal, 'principalId' | 'name'>> = [],
): Promise<AssignmentPlan> {
  const { entra, specification, tenant } = context;
  const { users, groups, role: chosen } = specification.assignments;
  const unknown: UnknownPrincipal[] = [];
  const notes: string[] = [];
  const wanted: SpecifiedPrincipal[] = [];
  const [foundUsers, assignments] = await Promise.all([
    Promise.all(
      users.map(async name => ({
        name,
        found: await entra.directory.findUsers(name),
      })),
    ),
    entra.assignments.list(servicePrincipal.id),
  ]);
  const assignees = new Set(
    assignments.flatMap(({ principalId }) => principalId ?? []),
  );
  const foundGroups = await Promise.all(
    groups.map(async name => {
      const meant = groupOfName(
        await entra.directory.findGroups(name),
        assignees,
        known.find(each => each.name === name)?.principalId,
      );
      if (meant.kind !== 'one') return { name, meant, nested: [] };
      const { id } = meant.group;
      const [nested, formerId] = await Promise.all([
        entra.directory.listNestedGroups(id),
        assignees.has(id)
          ? undefined
          : findFormer(context, { id, name, known, assignments }),
      ]);
      return { name, meant, nested, formerId };
    }),
  );

  for (const { name, found } of foundUsers) {
    const ids = found.flatMap(({ id }) => id ?? []);
    const principalId =
      ids.length === 1 ? ids[0] : ids.find(id => assignees.has(id));
    if (principalId) wanted.push({ principalId, kind: 'user', name });
    else {
      const why = ids.length === 0 ? 'gone' : 'several';
      unknown.push({ kind: 'user', name, why });
    }
  }
  notes.push(...passedOver(unknown, tenant));
  for (const { name, meant, nested, formerId } of foundGroups) {
    if (meant.kind !== 'one') {
      const why = meant.kind === 'none' ? 'gone' : 'several';
      unknown.push({ kind: 'group', name, why });
      continue;
    }
    const { group } = meant;
    if (formerId) {
      unknown.push({
        kind: 'group',
        name,
        why: 'taken',
        principalId: formerId,
      });
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
    // A group that is gone takes many along.
    problems: unknown
      .filter(({ kind }) => kind === 'group')
      .map(each => describeUnknown(each, tenant)),
    notes,
    role,
  };
}

/** People leave, and get mail addresses of others: nobody else has to wait for that. */
function passedOver(
  users: readonly UnknownPrincipal[],
  { name: tenant }: StepContext['tenant'],
): string[] {
  const names = (reason: UnknownPrincipal['why']) =>
    users.filter(({ why }) => why === reason).map(({ name }) => `"${name}"`);
  const [gone, several] = [names('gone'), names('several')];
  const template = 'in the template "Complete an AWS federation"';
  return [
    ...(gone.length > 0
      ? [
          `Passed over, because tenant ${tenant} no longer has them: ${gone.join(
            ', ',
          )}. Name the users without them ${template}.`,
        ]
      : []),
    ...(several.length > 0
      ? [
          `Passed over, because several users of tenant ${tenant} have the mail address, and none of them has the application: ${several.join(
            ', ',
          )}. Give the object ids of those who are meant ${template}.`,
        ]
      : []),
  ];
}

/**
 * Object id of the group that was meant by a name which another one has now: the one that
 * was known by it, or that got the application under it. Undefined: there is none any more.
 */
async function findFormer(
  { entra }: Pick<StepContext, 'entra'>,
  options: {
    id: string;
    name: string;
    known: ReadonlyArray<Pick<SpecifiedPrincipal, 'principalId' | 'name'>>;
    assignments: AppRoleAssignment[];
  },
): Promise<string | undefined> {
  const { id, name, known, assignments } = options;
  const knownId = known.find(each => each.name === name)?.principalId;
  if (knownId === id) return undefined;
  const [former] = knownId ? await entra.directory.findGroups(knownId) : [];
  const assigned = assignments.find(
    each =>
      each.principalType === 'Group' && each.principalDisplayName === name,
  );
  return former?.id ?? assigned?.principalId ?? undefined;
}

function describeUnknown(
  { kind, name, why }: UnknownPrincipal,
  { name: tenant }: StepContext['tenant'],
): string {
  switch (why) {
    case 'gone':
      return `Tenant ${tenant} has no ${kind} "${name}".`;
    case 'notSecurityEnabled':
      return `Group "${name}" is not a security group, and Entra assigns only those.`;
    case 'several':
      return `Tenant ${tenant} has several groups "${name}", and none of them has the application: give the object id of the one that is meant.`;
    case 'taken':
      return `Group "${name}" is another one than got the application under that name, and its members would get access to AWS: give the object id of the group that is meant.`;
    default:
      return why satisfies never;
  }
}
