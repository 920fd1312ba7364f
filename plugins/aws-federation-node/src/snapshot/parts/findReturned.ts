import type { User } from '@microsoft/microsoft-graph-types';
import { findMapping } from '../../steps/schema/findMapping';
import { knownSettings } from '../../steps/provisioningSettings';
import { savedSecrets } from '../../steps/savedSecrets';
import { describeGraphFilter } from '../../steps/schema/scopingFilter';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** Each takes a request. */
const mostLookedAt = 10;
/** Of groups that have the application, in one check: some pages. */
const mostMembers = 5000;

/**
 * Of people whose deletion Entra holds back, those who are in scope again: enabled, and with
 * the application or where everybody is sent. Entra logs nothing of them until it tries
 * again, hours later. Nobody where a scoping filter decides too, or where it cannot be read:
 * then the record stands.
 * https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions
 */
export async function findReturned(
  context: SnapshotContext,
  options: {
    held: UnsentObject[];
    servicePrincipalId: string;
    jobId: string;
  },
): Promise<Set<UnsentObject>> {
  const people = options.held.filter(({ kind }) => kind === 'user');
  if (people.length === 0) return new Set();
  const enabledIds = await readEnabled(context, {
    ...options,
    ids: new Set(people.map(({ sourceId }) => sourceId)),
  }).catch(() => new Set<string>());
  return new Set(people.filter(({ sourceId }) => enabledIds.has(sourceId)));
}

/** Ids of those who are enabled and in scope. */
async function readEnabled(
  context: SnapshotContext,
  options: { ids: Set<string>; servicePrincipalId: string; jobId: string },
): Promise<Set<string>> {
  const { assignments, directory, synchronization } = context.entra;
  const { ids, servicePrincipalId, jobId } = options;
  const schema = await synchronization.getSchema(servicePrincipalId, jobId);
  const filter = describeGraphFilter(
    findMapping(schema, 'User')?.mapping?.scope,
  );
  if (filter !== describeGraphFilter(undefined)) return new Set();
  const saved = await savedSecrets(context, servicePrincipalId);
  const { scope } = knownSettings(saved, context.recorded);
  const enabled = new Set<string>();
  const note = ({ id, accountEnabled }: User) => {
    if (id && ids.has(id) && accountEnabled) enabled.add(id);
  };
  const lookUp = async (some: string[]) => {
    const found = await Promise.all(
      some.slice(0, mostLookedAt).map(id => directory.findUser(id)),
    );
    found.forEach(user => user && note(user));
  };
  if (scope === 'all') {
    await lookUp([...ids]);
    return enabled;
  }
  // Whoever has the application is in scope, whatever is not known of it.
  const assigned = await assignments.list(servicePrincipalId);
  const direct = new Set(assigned.map(({ principalId }) => principalId));
  await lookUp([...ids].filter(id => direct.has(id)));
  let read = 0;
  for (const { principalId, principalType } of assigned) {
    if (principalType !== 'Group' || !principalId) continue;
    if (enabled.size === ids.size) break;
    for await (const member of directory.eachMember(principalId)) {
      read += 1;
      if (read > mostMembers) return enabled;
      note(member);
    }
  }
  return enabled;
}
