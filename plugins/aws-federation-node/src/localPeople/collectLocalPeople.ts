import { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { IdentityCenterClient } from '../identityCenter/IdentityCenterClient';
import { findActiveStore } from '../snapshot/parts/findActiveStore';
import { isForEverybody } from '../snapshot/parts/isForEverybody';
import { searchApplication } from '../snapshot/parts/searchApplication';
import { SnapshotContext } from '../snapshot/SnapshotContext';
import { controlTowerGroups } from './controlTowerGroups';
import { counterparts } from './counterparts';
import { explainUnreadStore } from './explainUnreadStore';
import { localGroups } from './localGroups';
import { localUsers } from './localUsers';

/** How many are named. */
const mostListed = 100;

/**
 * Reads who is in AWS and has no counterpart in Entra, for the person who asks: with
 * names, which nobody may store.
 *
 * @throws CloudError when one of the clouds cannot be read
 * @public
 */
export async function collectLocalPeople(
  context: SnapshotContext,
): Promise<LocalPeople> {
  const { entra, identityCenter, specification, clock } = context;
  const attribute =
    specification.provisioning?.userNameAttribute ?? 'userPrincipalName';
  const { comparedWith, ...inEntra } = counterparts(
    entra,
    await comparedAssignments(context),
  );
  const read = {
    readAt: clock.now().toISOString(),
    comparedWith,
    userNameAttribute: attribute,
  };
  const store = await findActiveStore(context);
  if (!store) {
    return {
      ...read,
      unread: await explainUnreadStore(context),
      people: { inAws: 0, local: countKinds([]), listed: [] },
      groups: { inAws: 0, local: 0, controlTower: [], listed: [] },
    };
  }

  const { identityStoreId } = store;
  const groups = await localGroups({
    inAws: identityCenter.groups.each(identityStoreId),
    inEntra: inEntra.groups,
  });
  const users = await localUsers({
    inAws: identityCenter.eachUser(identityStoreId),
    inEntra: inEntra.people,
    attribute,
  });
  const hasControlTower = [...groups.names].some(isOfControlTower);
  const accounts =
    hasControlTower && users.local.length > 0
      ? await readAccountMails(identityCenter)
      : new Set<string>();
  const people = users.local.map(({ mails, ...person }) =>
    person.kind === 'unknown' &&
    [person.userName, ...mails].some(mail => accounts.has(mail.toLowerCase()))
      ? { ...person, kind: 'account' as const }
      : person,
  );
  return {
    ...read,
    people: {
      inAws: users.inAws,
      local: countKinds(people),
      listed: people.slice(0, mostListed),
    },
    groups: {
      inAws: groups.inAws,
      local: groups.local.length,
      controlTower: groups.local
        .map(({ name }) => name)
        .filter(isOfControlTower),
      listed: groups.local.slice(0, mostListed),
    },
  };
}

/** Undefined: Entra sends everybody, whatever was assigned before. */
async function comparedAssignments(
  context: SnapshotContext,
): Promise<AppRoleAssignment[] | undefined> {
  const search = await searchApplication(context);
  if (search.kind !== 'found') return [];
  const { servicePrincipal } = search;
  return (await isForEverybody(context, servicePrincipal))
    ? undefined
    : context.entra.assignments.list(servicePrincipal.id);
}

function isOfControlTower(name: string): boolean {
  return controlTowerGroups.has(name);
}

function countKinds(
  people: Array<{ kind: keyof LocalPeople['people']['local'] }>,
): LocalPeople['people']['local'] {
  const count = { unknown: 0, otherUserName: 0, account: 0 };
  people.forEach(({ kind }) => {
    count[kind] += 1;
  });
  return count;
}

/** The permission for it is not needed otherwise, so a refusal leaves the mark out. */
async function readAccountMails(
  identityCenter: IdentityCenterClient,
): Promise<Set<string>> {
  try {
    const accounts = await identityCenter.accounts.list();
    return new Set(accounts.flatMap(({ mail }) => mail?.toLowerCase() ?? []));
  } catch (error) {
    if (error instanceof CloudError && isRefusal(error)) return new Set();
    throw error;
  }
}

function isRefusal({ status, code = '' }: CloudError): boolean {
  return status === 403 || /AccessDenied/.test(code);
}
