import type {
  AppRoleAssignment,
  Filter,
  User,
} from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { canaryName } from './canaryName';
import { groupOfName } from './groupOfName';
import { hasNames } from './hasNames';
import { isLetPass } from './schema/isLetPass';
import { shownOfUser } from './schema/shownOfUser';
import { userNameInAws } from './userNameInAws';

/** The one user to try. */
export interface Canary {
  /** As a person knows them. */
  name: string;
  user: User & { id: string };
  /** Whether the scoping filter lets them pass; undefined: what Graph shows does not tell. */
  passes?: boolean;
}

/** Why whoever is named to be tried first is not. */
export type WhyNotFirst = 'gone' | 'disabled' | 'notAssigned' | 'leftOut';

type Context = Pick<StepContext, 'entra' | 'specification'>;

/** Of members of a group, for one who can be tried: some pages. */
const mostMembers = 5000;

/**
 * Whoever is named to be tried first. Has that one left, been disabled, lost the
 * application or come to be left out by the scoping filter, then another specified user,
 * else a member of a specified group, who can sign in and whom the filter does not leave
 * out. Specified users and groups count as assigned: a run assigns them first. Whom nobody
 * has chosen and who lacks a name that AWS wants is only tried where nobody else is there.
 *
 * @param application.filter - the scoping filter of people that the job has
 * @returns no canary when nobody is there
 */
export async function findCanary(
  context: Context,
  application: {
    servicePrincipalId: string;
    filter: Filter | null | undefined;
  },
): Promise<{ canary?: Canary; whyNotFirst?: WhyNotFirst }> {
  const { servicePrincipalId, filter } = application;
  const { assignments, directory } = context.entra;
  const { users } = context.specification.assignments;
  const first = canaryName(context);
  const named = first ? await directory.findUser(first) : undefined;
  const assigned = await assignments.list(servicePrincipalId);
  const groupIds = await specifiedGroupIds(context, assigned);
  const canaryOf = (name: string, user: User & { id: string }): Canary => ({
    name,
    user,
    passes: isLetPass(filter, shownOfUser(user)),
  });
  const firstOne =
    first && named?.id
      ? canaryOf(first, { ...named, id: named.id })
      : undefined;
  const whyNotFirst = firstOne
    ? await whyNot(context, { canary: firstOne, assigned, groupIds })
    : 'gone';
  const chosen = firstOne && !whyNotFirst ? { canary: firstOne } : undefined;
  // Who merely comes first in the list was chosen by nobody.
  const isChosen = context.specification.assignments.canaryUser !== undefined;
  const canBe = chosen && canBeTried(context, chosen.canary);
  if (chosen && (isChosen || (canBe && hasNames(chosen.canary.user)))) {
    return chosen;
  }
  let nameless: { canary: Canary; whyNotFirst?: WhyNotFirst } | undefined =
    canBe ? chosen : undefined;
  for (const name of users) {
    const user = name === first ? undefined : await directory.findUser(name);
    const canary = user?.id && canaryOf(name, { ...user, id: user.id });
    if (canary && canBeTried(context, canary)) {
      if (hasNames(canary.user)) return { canary, whyNotFirst };
      nameless ??= { canary, whyNotFirst };
    }
  }
  for (const groupId of groupIds) {
    let read = 0;
    for await (const member of directory.eachMember(groupId)) {
      const { id, userPrincipalName } = member;
      const canary = id && canaryOf(userPrincipalName ?? id, { ...member, id });
      if (canary && canBeTried(context, canary)) {
        if (hasNames(canary.user)) return { canary, whyNotFirst };
        nameless ??= { canary, whyNotFirst };
      }
      read += 1;
      if (read >= mostMembers) break;
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
  options: {
    canary: Canary;
    assigned: AppRoleAssignment[];
    groupIds: string[];
  },
): Promise<WhyNotFirst | undefined> {
  const { canary, assigned, groupIds } = options;
  const { user, passes } = canary;
  const { assignments, provisioning } = specification;
  if (user.accountEnabled === false) return 'disabled';
  if (passes === false) return 'leftOut';
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
  { user, passes }: Canary,
): boolean {
  const attribute = specification.provisioning?.userNameAttribute;
  return (
    passes !== false &&
    user.accountEnabled !== false &&
    !user.userPrincipalName?.includes('#EXT#') &&
    attribute !== undefined &&
    userNameInAws(user, attribute) !== undefined
  );
}
