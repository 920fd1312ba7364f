import { EntraGroup } from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ObjectMapping } from './MappingSource';
import { EntrySkipped } from './EntrySkipped';
import { groupAttributes } from './groupAttributes';
import { matchTarget } from './matchTarget';
import { flows } from './objectMapping';
import { ProvisioningEvent, skippedOutcome } from './ProvisioningEvent';
import { PatchOperation, ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';
import { scimValue, setValue } from './scimPath';
import { SCIM_GROUP } from './scimSchemas';
import { sourceGroup } from './sourceOf';
import { TargetValues, targetValues } from './targetValues';

/** AWS takes at most so many membership changes in one request. */
const MEMBERS_PER_REQUEST = 100;

/** What was exported last; AWS never answers the members of a group. */
interface Exported {
  values: TargetValues;
  members: string[];
  /** Object ids in Entra of members who were out of scope; absent: none. */
  passedBy?: string[];
}

interface Options {
  connection: ScimConnection;
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  group: EntraGroup;
  /** Object ids in Entra of the people in scope. */
  inScope: Set<string>;
  /** Which members come along besides those that the target has; absent: all. */
  memberIds?: string[];
  /** Looks for the group in the target though it was sent there, as an initial cycle does. */
  looksInTarget: boolean;
  /** Status of a group some of whose members are not in the target. */
  missingMembers?: 'success' | 'warning';
}

/**
 * Brings one group with its direct members to the target.
 *
 * @returns what happened, or undefined when there was nothing to do.
 * @throws ScimError when the endpoint refuses the token.
 */
export async function provisionGroup(
  options: Options,
): Promise<ProvisioningEvent | undefined> {
  const { job, group } = options;
  const source = sourceGroup(group);
  try {
    if (options.looksInTarget) await forgetGone(options);
    return await createOrUpdate(options);
  } catch (error) {
    if (error instanceof ScimError && error.isRefusal) throw error;
    const before = job.links[group.id];
    if (error instanceof EntrySkipped) {
      return {
        ...source,
        ...skippedOutcome(error),
        targetId: before?.targetId,
      };
    }
    // Deleted by hand in AWS: made anew in the next cycle.
    if (error instanceof ScimError && error.status === 404) {
      delete job.links[group.id];
    }
    return {
      ...source,
      action: before ? 'update' : 'create',
      status: 'failure',
      targetId: before?.targetId,
      modified: [],
      cause: error,
    };
  }
}

async function createOrUpdate(
  options: Options,
): Promise<ProvisioningEvent | undefined> {
  const { connection, job, mapping, group, memberIds } = options;
  const link = job.links[group.id];
  const values = targetValues({
    mapping,
    attributes: groupAttributes(group),
    creating: !link,
  });
  const before: Exported = link
    ? JSON.parse(link.digest)
    : { values: {}, members: [] };
  // Entra does not see that somebody comes into scope who is a member already
  // (https://learn.microsoft.com/entra/identity/app-provisioning/known-issues).
  const known = job.initialCycleDone ? before.passedBy ?? [] : [];
  const passedBy = group.members.filter(
    id =>
      !options.inScope.has(id) ||
      (known.includes(id) && !memberIds?.includes(id)),
  );
  const coming = group.members.filter(
    id =>
      !passedBy.includes(id) &&
      (!memberIds ||
        memberIds.includes(id) ||
        before.members.includes(job.links[id]?.targetId)),
  );
  const flowType = mapping.attributeMappings.find(
    ({ targetAttributeName }) => targetAttributeName === 'members',
  )?.flowType;
  const mapsMembers = flowType && !(link && flowType === 'ObjectAddOnly');
  const present = coming
    .map(id => job.links[id])
    .filter(each => each?.active && each.type !== 'Group')
    .map(each => each.targetId);
  const kept = flowType === 'MultiValueAddOnly' ? before.members : [];
  const members = mapsMembers
    ? [...new Set([...kept, ...present])]
    : before.members;
  const digest = JSON.stringify({
    values,
    members,
    ...(passedBy.length && { passedBy }),
  });
  if (link?.digest === digest) return undefined;

  const targetId = link?.targetId ?? (await findOrCreate(options, values));
  const operations = [
    ...(link ? changedValues(before.values, values) : []),
    ...memberChanges(before.members, members),
  ];
  if (link && !flows(mapping, 'Update')) {
    throw new EntrySkipped(
      'EntrySynchronizationSkipped',
      'The mapping does not let objects be updated in the target system.',
    );
  }
  for (const operation of operations) {
    await connection.patch('Groups', targetId, [operation]);
  }
  job.links[group.id] = { targetId, digest, active: true, type: 'Group' };
  const complete = members.length === group.members.length;
  return {
    ...sourceGroup(group),
    action: link ? 'update' : 'create',
    status: complete ? 'success' : options.missingMembers ?? 'success',
    targetId,
    modified: Object.entries(values).map(([displayName, newValue]) => ({
      displayName,
      oldValue: null,
      newValue,
    })),
  };
}

/** What the target no longer has is sent anew. */
async function forgetGone({ connection, job, group }: Options) {
  const link = job.links[group.id];
  if (link && !(await connection.get('Groups', link.targetId))) {
    delete job.links[group.id];
  }
}

async function findOrCreate(
  options: { connection: ScimConnection; mapping: ObjectMapping },
  values: TargetValues,
): Promise<string> {
  const { connection, mapping } = options;
  const found = await matchTarget({ ...options, type: 'Groups', values });
  if (found) return found.id;
  if (!flows(mapping, 'Add')) {
    throw new EntrySkipped(
      'EntrySynchronizationSkipped',
      'The mapping does not let objects be created in the target system.',
    );
  }
  const resource = { schemas: [SCIM_GROUP], members: [] };
  for (const [name, value] of Object.entries(values)) {
    setValue(resource, name, value);
  }
  return (await connection.create('Groups', resource)).id;
}

function changedValues(
  before: TargetValues,
  after: TargetValues,
): PatchOperation[] {
  return Object.entries(after)
    .filter(([name, value]) => before[name] !== value)
    .map(([path, value]) => ({
      op: 'Replace',
      path,
      value: scimValue(path, value),
    }));
}

function memberChanges(before: string[], after: string[]): PatchOperation[] {
  return [
    ...chunks(
      'Add',
      after.filter(id => !before.includes(id)),
    ),
    ...chunks(
      'Remove',
      before.filter(id => !after.includes(id)),
    ),
  ];
}

function chunks(op: PatchOperation['op'], ids: string[]): PatchOperation[] {
  const operations: PatchOperation[] = [];
  for (let start = 0; start < ids.length; start += MEMBERS_PER_REQUEST) {
    operations.push({
      op,
      path: 'members',
      value: ids
        .slice(start, start + MEMBERS_PER_REQUEST)
        .map(value => ({ value })),
    });
  }
  return operations;
}
