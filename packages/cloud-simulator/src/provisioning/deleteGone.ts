import { Clock } from '../Clock';
import { EntraTenantState } from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { Escrow, putIntoEscrow, waitsInEscrow } from './escrows';
import { ObjectMapping } from './MappingSource';
import { flows } from './objectMapping';
import { ProvisioningEvent } from './ProvisioningEvent';
import { ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';
import { Source, sourceGroup, sourceOfGone } from './sourceOf';

interface Options {
  clock: Clock;
  tenant: EntraTenantState;
  job: SynchronizationJobState;
  connection: ScimConnection;
  record: (event: ProvisioningEvent, escrow?: Escrow) => void;
  /** Ids of the groups in scope. */
  scope: Set<string>;
  /** Undefined: the mapping is off. */
  users: ObjectMapping | undefined;
  groups: ObjectMapping | undefined;
}

/**
 * Deletes in the target the users who left the recycle bin for good, and the groups out of
 * scope
 * (https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works).
 *
 * @throws ScimError when the endpoint refuses the token.
 */
export async function deleteGone(options: Options) {
  const { tenant, job, scope } = options;
  const users = new Set(tenant.users.map(user => user.id));
  for (const [sourceId, link] of Object.entries(job.links)) {
    const isGroup = link.type === 'Group';
    const mapping = isGroup ? options.groups : options.users;
    const gone = isGroup ? !scope.has(sourceId) : !users.has(sourceId);
    if (!gone || !mapping || !flows(mapping, 'Delete')) continue;
    if (isGroup) await deleteGroup(options, sourceId);
    else await deleteUser(options, sourceId);
  }
  for (const sourceId of Object.keys(job.escrows)) {
    const known =
      users.has(sourceId) ||
      job.links[sourceId] ||
      tenant.groups.some(each => each.id === sourceId);
    if (!known) delete job.escrows[sourceId];
  }
}

async function deleteGroup(options: Options, sourceId: string) {
  const group = options.tenant.groups.find(({ id }) => id === sourceId);
  await deleteObject(
    options,
    'Groups',
    group ? sourceGroup(group) : sourceOfGone('Group', sourceId),
  );
}

async function deleteUser(options: Options, sourceId: string) {
  const { tenant, job } = options;
  const { active, released } = job.links[sourceId];
  const isUnseen =
    active && tenant.provisioningService?.purgedUnseen === 'ignored';
  if (released || isUnseen) {
    delete job.links[sourceId];
    return;
  }
  await deleteObject(options, 'Users', sourceOfGone('User', sourceId));
}

/** What AWS refuses is tried again like any other failure, unless it refuses the token. */
async function deleteObject(
  options: Options,
  path: 'Users' | 'Groups',
  source: Source,
) {
  const { clock, job, connection, record } = options;
  const { sourceId } = source;
  const { targetId } = job.links[sourceId];
  const event = {
    ...source,
    action: 'delete' as const,
    targetId,
    modified: [],
  };
  if (waitsInEscrow(job, { id: sourceId }, clock.now())) return;
  try {
    await connection.delete(path, targetId);
  } catch (cause) {
    if (!(cause instanceof ScimError) || cause.isRefusal) throw cause;
    // What somebody deleted in AWS is gone as well.
    if (cause.status !== 404) {
      const failure = { ...event, status: 'failure' as const, cause };
      record(
        failure,
        putIntoEscrow(job, { id: sourceId }, failure, clock.now()),
      );
      return;
    }
  }
  delete job.links[sourceId];
  delete job.escrows[sourceId];
  record({ ...event, status: 'success' });
}
