import { randomUUID } from 'node:crypto';
import { groupAttributes } from '../provisioning/groupAttributes';
import { objectMapping } from '../provisioning/objectMapping';
import { passesScopingFilter } from '../provisioning/passesScopingFilter';
import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { assign } from './assign';
import { awsUserOf } from './awsUserOf';
import { CloudsCopy } from './CloudsCopy';
import { cycleObstacle } from './cycleObstacle';
import { followsNames } from './followsNames';
import { sendsGroups } from './groupsToSend';
import { hindranceInCopy, refusalInCopy } from './hindranceOf';
import { peopleInScope, peopleToAssign } from './peopleInScope';
import { runNextCycle } from './runNextCycle';
import { jobsOfSenders } from './senders';
import { jobsThatSend, scopeThatCounts } from './scopeThatCounts';
import { Arrival, Truth } from './Truth';

/** Stands in every name of what is tried out. */
const MARK = 'Xnewcomerx';
/** How many people change their names. */
const CHANGING = 3;

/**
 * What the next cycle brings to AWS: a newcomer, another name of people who are there, and
 * a group. The copy is used up by it.
 */
export async function arrivals(
  copy: CloudsCopy,
): Promise<
  Pick<
    Truth,
    | 'nextCycleDue'
    | 'newcomerArrives'
    | 'newcomerPassesFilter'
    | 'changeArrives'
    | 'groupsArrive'
    | 'cycleObstacle'
    | 'hindrances'
    | 'refusals'
  >
> {
  const { instance, tenant, servicePrincipal } = copy;
  if (!instance || !tenant || !servicePrincipal) {
    return {
      nextCycleDue: null,
      newcomerArrives: false,
      newcomerPassesFilter: true,
      changeArrives: null,
      groupsArrive: null,
      cycleObstacle: await cycleObstacle(copy, []),
      hindrances: {},
      refusals: {},
    };
  }
  const changed = peopleInScope(copy)
    .filter(user => awsUserOf(copy, user)?.active)
    .slice(0, CHANGING);
  const targets = changed.map(user => awsUserOf(copy, user)!.id);
  // Whom no job knows by now comes as somebody new, under another name.
  const known = changed.find(({ id }) =>
    jobsOfSenders(copy).some(({ links }) => links[id]),
  );
  const newcomer = makeNewcomer(copy);
  const newcomerPassesFilter = scopeThatCounts({
    tenant,
    senders: copy.senders,
  }).users.has(newcomer.id);
  for (const user of changed) {
    user.userPrincipalName = `${MARK}.${user.userPrincipalName}`;
    if (user.mail) user.mail = `${MARK}.${user.mail}`;
    user.displayName = `${user.displayName ?? ''} ${MARK}`;
    user.givenName = `${user.givenName ?? ''} ${MARK}`;
    user.surname = `${user.surname ?? ''} ${MARK}`;
  }
  const group = sendsGroups(copy) ? makeGroup(copy, newcomer) : undefined;
  const { due, ran } = await runNextCycle(copy);
  // Two jobs may send her by two names.
  const arrived = instance.users.filter(
    user => user.active && !targets.includes(user.id) && isMarked(user),
  );
  const arrivedGroup = instance.groups.find(isMarked);
  const changeArrives = changed.length
    ? changed.some((user, index) => {
        const target = instance.users.find(({ id }) => id === targets[index]);
        return target && isMarked(target) && followsNames(copy, user, target);
      })
    : null;
  const groupsArrive = group
    ? arrivedGroup !== undefined &&
      (arrived.length === 0 ||
        arrived.some(({ id }) => arrivedGroup.members.includes(id)))
    : null;
  const obstacle = await cycleObstacle(copy, ran);
  const passedBy: Array<[Arrival, string]> = obstacle
    ? []
    : [
        ...(arrived.length
          ? []
          : [['newcomer', newcomer.id] as [Arrival, string]]),
        ...(changeArrives === false
          ? [['change', (known ?? changed[0]).id] as [Arrival, string]]
          : []),
        ...(groupsArrive === false
          ? [['group', group!.id] as [Arrival, string]]
          : []),
      ];
  return {
    nextCycleDue: due?.toISOString() ?? null,
    newcomerArrives: arrived.length > 0,
    newcomerPassesFilter,
    changeArrives,
    groupsArrive,
    cycleObstacle: obstacle,
    hindrances: Object.fromEntries(
      passedBy.map(([arrival, id]) => [arrival, hindranceInCopy(copy, id)]),
    ),
    refusals: Object.fromEntries(
      passedBy.map(([arrival, id]) => [arrival, refusalInCopy(copy, id)]),
    ),
  };
}

function isMarked(object: unknown): boolean {
  return JSON.stringify(object).toLowerCase().includes(MARK.toLowerCase());
}

/** Like somebody who is, or could be, in scope, so that every filter passes, and with nothing missing. */
function makeNewcomer(copy: CloudsCopy): EntraUser {
  const tenant = copy.tenant!;
  const people = [...peopleInScope(copy), ...peopleToAssign(copy)];
  const like: Partial<EntraUser> =
    people.find(({ userType }) => userType === 'Member') ?? people[0] ?? {};
  const domain = (
    like.userPrincipalName ?? `@${tenant.verifiedDomains[0]}`
  ).split('@')[1];
  const name = `${MARK}.${randomUUID().slice(0, 8)}`;
  const extensions = Array.from({ length: 15 }, (_, index) => {
    const attribute = `extensionAttribute${index + 1}`;
    const value = like.onPremisesExtensionAttributes?.[attribute];
    return [attribute, value ? `${name}.${value}` : `${name}.${index}`];
  });
  const newcomer: EntraUser = {
    department: 'Engineering',
    jobTitle: 'Engineer',
    password: 'newcomer',
    ...like,
    id: randomUUID(),
    userPrincipalName: `${name}@${domain}`,
    displayName: `${like.displayName ?? 'New'} ${MARK}`,
    givenName: like.givenName || 'New',
    surname: like.surname || MARK,
    mail: `${name}@${domain}`,
    mailNickname: name,
    employeeId: name,
    onPremisesSamAccountName: name,
    onPremisesExtensionAttributes: Object.fromEntries(extensions),
    userType: 'Member',
    accountEnabled: true,
    deletedDateTime: undefined,
  };
  tenant.users.push(newcomer);
  assign(copy, newcomer.id, 'User');
  return newcomer;
}

/**
 * Like one that is in scope, or could be, so that its filter lets it pass; undefined where
 * the filter names those that it lets pass, so that no other one is meant.
 */
function makeGroup(
  copy: CloudsCopy,
  member: EntraUser,
): EntraGroup | undefined {
  const tenant = copy.tenant!;
  const inScope = () =>
    scopeThatCounts({ tenant, senders: copy.senders }).groups;
  const like =
    tenant.groups.find(({ id }) => inScope().has(id)) ?? groupToAssign(copy);
  const name = `${MARK} ${randomUUID().slice(0, 8)}`;
  const group: EntraGroup = {
    id: randomUUID(),
    displayName: like ? `${like.displayName} ${name}` : name,
    securityEnabled: true,
    mailEnabled: like?.mailEnabled ?? false,
    mailNickname: `${like?.mailNickname ?? ''}${MARK}`,
    members: [member.id],
  };
  tenant.groups.push(group);
  assign(copy, group.id, 'Group');
  return inScope().has(group.id) ? group : undefined;
}

/** One that would be in scope if it were assigned. */
function groupToAssign(copy: CloudsCopy): EntraGroup | undefined {
  const filters = jobsThatSend(copy, 'Group').map(
    job => objectMapping(job, 'Group')?.scope,
  );
  return copy.tenant!.groups.find(group =>
    filters.some(filter => passesScopingFilter(filter, groupAttributes(group))),
  );
}
