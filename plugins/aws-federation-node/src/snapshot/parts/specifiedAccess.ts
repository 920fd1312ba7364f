import {
  AwaitedAssignment,
  awaitedAssignments,
  isAssignment,
  placesOf,
} from '../../steps/permissionSets/assignArrived';
import { readPlan } from '../../steps/permissionSets/readPlan';
import { whyGroupNotInAws } from '../../steps/whyGroupNotInAws';
import { whyMissing } from '../../steps/whyMissing';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';
import {
  readUsersOfNames,
  rememberUsers,
  KnownUser,
  UserOfName,
} from './knownUsers';
import { SpecifiedGroup } from './specifiedAssignments';

/**
 * What of the specified permission sets and assignments is not there.
 * @public
 */
export interface SpecifiedAccessFacts {
  /** What a run would change. */
  differences: number;
  /** How many users and groups lack an assignment that is specified for them; they are in AWS. */
  lacking?: number;
  /** How many of the changes are assignments. */
  openAssignments?: number;
  /** Which specified assignments these are of, by their places. */
  open?: Array<Pick<AwaitedAssignment, 'permissionSet' | 'assignment'>>;
  /** Assignments whose user or group has not arrived in AWS. */
  awaited: AwaitedAssignment[];
  /** Groups by the names that are specified, with their ids in AWS, which outlive a new name. */
  groups?: SpecifiedGroup[];
  /** Names of those that AWS has under another one now. */
  groupsRenamed?: string[];
  /** Names of those that neither AWS nor Entra has. */
  groupsGone?: string[];
  /** Names of those that Entra has sent, where it is not to send any: nobody joins or leaves them any more. */
  groupsNotFollowed?: string[];
  /** Users who had their access, so that a name that passes to somebody else is seen. */
  users?: KnownUser[];
  /** How many of them have another name now. */
  usersRenamed?: number;
  /** How many specified user names are those of others than had the access. */
  usersReplaced?: number;
  /** How many specified user names belong to nobody, in AWS and in Entra. */
  usersGone?: number;
  /** How many belong to nobody, while Entra has who bore them under another name. */
  usersRenamedInEntra?: number;
  /** Ids of specified accounts that the organization does not have (any more). */
  accountsGone?: string[];
}

/** @public */
export const specifiedAccessPart: SnapshotPart<SpecifiedAccessFacts> = {
  title: 'the specified permission sets',
  tier: 'hourly',
  // The next cycle may bring them.
  isDue: ({ awaited, usersReplaced = 0 }) =>
    awaited.length > 0 || usersReplaced > 0,

  async collect(context, before) {
    const wanted = context.specification.permissionSets ?? [];
    const store =
      wanted.length > 0 ? await findActiveStore(context) : undefined;
    if (!store) return { differences: 0, awaited: [] };
    const { identityStoreId } = store;
    const known = before?.facts.users ?? [];
    const renamed = renamedGroups(
      context,
      identityStoreId,
      before?.facts.groups ?? [],
    );
    const { users, findUser } = readUsersOfNames(
      context,
      identityStoreId,
      known,
    );
    const { plan, existing } = await readPlan({
      ...context,
      ...store,
      wanted,
      findRenamedGroup: renamed.find,
      findUser,
    });
    const namesOf = (kind: UserOfName['kind']) =>
      [...users].filter(([, user]) => user.kind === kind).map(([name]) => name);
    const open = plan.changes.filter(isAssignment);
    const isOpen = (name: string) =>
      open.some(
        ({ principal }) =>
          principal.principalType === 'USER' && principal.principal === name,
      );
    // Whoever has it under that name got it from a person.
    const replaced = namesOf('replaced').filter(isOpen);
    const renamedInEntra = namesOf('renamedInEntra');
    const gone = [...namesOf('gone'), ...renamedInEntra];
    const lacking = open.filter(
      ({ principal }) =>
        principal.principalType === 'GROUP' ||
        !replaced.includes(principal.principal),
    );
    const absentGroups = await whyMissing(
      context,
      plan.missing.flatMap(({ principalType, principal }) =>
        principalType === 'GROUP' ? [principal] : [],
      ),
      whyGroupNotInAws,
    );
    const missing = plan.missing.filter(
      ({ principalType, principal }) =>
        !(principalType === 'GROUP' ? absentGroups.gone : gone).includes(
          principal,
        ),
    );
    const isNotSent = ({
      principalType,
      principal,
    }: (typeof missing)[number]) =>
      (principalType === 'GROUP'
        ? absentGroups.notSent
        : namesOf('notSent')
      ).includes(principal);
    const groups = existing.principals.flatMap(
      ({ principalType, principal, id }) =>
        principalType === 'GROUP' && id ? [{ id, name: principal }] : [],
    );
    return {
      differences: plan.changes.length - (open.length - lacking.length),
      openAssignments: lacking.length,
      open: placesOf(wanted, lacking),
      lacking: new Set(
        lacking.map(
          ({ principal: { principalType, id } }) => `${principalType} ${id}`,
        ),
      ).size,
      awaited: awaitedAssignments(wanted, missing, missing.filter(isNotSent)),
      groups,
      groupsRenamed: renamed.names,
      groupsGone: absentGroups.gone,
      groupsNotFollowed: context.specification.provisioning?.groupsEnabled
        ? []
        : await namesOfProvisioned(context, identityStoreId, groups),
      users: await rememberUsers(context, {
        identityStoreId,
        known,
        users,
        has: id =>
          existing.assignments.some(({ principalId }) => principalId === id),
        isReplaced: name => replaced.includes(name),
      }),
      usersRenamed: namesOf('renamed').length,
      usersReplaced: replaced.length,
      usersGone: gone.length - renamedInEntra.length,
      usersRenamedInEntra: renamedInEntra.length,
      ...(plan.accountsGone.length > 0 && { accountsGone: plan.accountsGone }),
    };
  },
};

/** Names of those that an identity provider has sent. */
async function namesOfProvisioned(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  groups: SpecifiedGroup[],
): Promise<string[]> {
  const names = await Promise.all(
    groups.map(async ({ id, name }) =>
      (await identityCenter.groups.isProvisioned(identityStoreId, id))
        ? [name]
        : [],
    ),
  );
  return names.flat();
}

/** Looks for groups that were there under a name which AWS no longer has. */
function renamedGroups(
  { identityCenter }: Pick<SnapshotContext, 'identityCenter'>,
  identityStoreId: string,
  known: SpecifiedGroup[],
) {
  const names: string[] = [];
  return {
    names,
    async find(name: string): Promise<string | undefined> {
      const id = known.find(each => each.name === name)?.id;
      if (!id) return undefined;
      for await (const group of identityCenter.groups.each(identityStoreId)) {
        if (group.id !== id) continue;
        names.push(name);
        return id;
      }
      return undefined;
    },
  };
}
