import type { AppRoleAssignment, User } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { canaryName } from './canaryName';
import { groupOfName } from './groupOfName';
import { hasNames } from './hasNames';
import { userNameInAws } from './userNameInAws';

/** The one user to try. */
export interface Canary {
  /** As a person knows them. */
  name: string;
  user: User & { id: string };
}

/** Why whoever is named to be tried first is not. */
export type WhyNotFirst = 'gone' | 'disabled' | 'notAssigned';

type Context = Pick<StepContext, 'entra' | 'specification'>;

/**
 * Whoever is named to be tried first. Has that one left, been disabled or lost the
 * application, then another specified user, else a member of a specified group, who can
 * sign in. Specified users and groups count as assigned: a run assigns them first. Whom
 * nobody has chosen and who lacks a name that AWS wants is only tried where nobody else is
 * there.
 *
 * @returns no canary when nobody is there
 */
export async function findCanary(
  context: Context,
  servicePrincipalId: string,
): Promise<{ canary?: Canary; whyNotFirst?: WhyNotFirst }> {
  const { assignments, directory } = context.entra;
  const { users } = context.specification.assignments;
  const first = canaryName(context);
  const named = first ? await directory.findUser(first) : undefined;
  const assigned = await assignments.list(servicePrincipalId);
  const groupIds = await specifiedGroupIds(context, assigned);
  const whyNotFirst = named?.id
    ? await whyNot(context, { user: named, assigned, groupIds })
    : 'gone';
  const chosen =
    first && named?.id && !whyNotFirst
      ? { canary: { name: first, user: { ...named, id: named.id } } }
      : undefined;
  // Who merely comes first in the list was chosen by nobody.
  const isChosen = context.specification.assignments.canaryUser !== undefined;
  const canBe = chosen && canBeTried(context, chosen.canary.user);
  if (chosen && (isChosen || (canBe && hasNames(chosen.canary.user)))) {
    return chosen;
  }
  let nameless: { canary: Canary; whyNotFirst?: WhyNotFirst } | undefined =
    canBe ? chosen : undefined;
  for (const name of users) {
    const user = name === first ? undefined : await directory.findUser(name);
    if (user?.id && canBeTried(context, user)) {
      const canary = { name, user: { ...user, id: user.id } };
      if (hasNames(user)) return { canary, whyNotFirst };
      nameless ??= { canary, whyNotFirst };
    }
  }
  for (const groupId of groupIds) {
    for await (const member of directory.eachMember(groupId)) {
      if (member.id && canBeTried(context, member)) {
        const name = member.userPrincipalName ?? member.id;
        const canary = { name, user: { ...member, id: member.id } };
        if (hasNames(member)) return { canary, whyNotFirst };
        nameless ??= { canary, whyNotFirst };
      }
    }
  }
  return nameless ?? chosen ?? { whyNotFirst };
}

async function specifiedGroupIds(
  { entra, specification }: Context,
  assigned: AppRoleAssignment[],
): Promise<string[]> {
  const holders = new Set(
    assigned.flatMap(({ principalId }) => principalId ?? []),
  );
  const ids: string[] = [];
  for (const name of specification.assignments.groups) {
    const found = await entra.directory.findGroups(name);
    const meant = groupOfName(found, holders);
    if (meant.kind === 'one') ids.push(meant.group.id);
  }
  return ids;
}

/** Undefined: Entra would send them. */
async function whyNot(
  { entra, specification }: Context,
  options: { user: User; assigned: AppRoleAssignment[]; groupIds: string[] },
): Promise<WhyNotFirst | undefined> {
  const { user, assigned, groupIds } = options;
  const { assignments, provisioning } = specification;
  if (user.accountEnabled === false) return 'disabled';
  const isNamed = assignments.users.some(name =>
    [user.id, user.userPrincipalName, user.mail].some(
      each => each?.toLowerCase() === name.toLowerCase(),
    ),
  );
  const has = assigned.some(({ principalId }) => principalId === user.id);
  if (isNamed || has || provisioning?.scope === 'all') return undefined;
  const groups = new Set([
    ...groupIds,
    ...assigned.flatMap(({ principalType, principalId }) =>
      principalType === 'Group' && principalId ? [principalId] : [],
    ),
  ]);
  for (const id of groups) {
    const members = await entra.directory.listMembers(id);
    if (members.some(member => member.id === user.id)) return undefined;
  }
  return 'notAssigned';
}

/** Whom nobody has chosen must be one who arrives. */
function canBeTried(
  { specification }: Pick<StepContext, 'specification'>,
  user: User,
): boolean {
  const attribute = specification.provisioning?.userNameAttribute;
  return (
    user.accountEnabled !== false &&
    !user.userPrincipalName?.includes('#EXT#') &&
    attribute !== undefined &&
    userNameInAws(user, attribute) !== undefined
  );
}
