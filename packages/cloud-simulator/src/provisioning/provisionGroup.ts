import { EntraGroup, SynchronizationJobState } from '../state/EntraTenantState';
import { ObjectMapping } from './MappingSource';
import { errorInformation } from './provisionUser';
import { ProvisioningEvent } from './provisioningLog';
import { PatchOperation, ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';
import { scimValue, setValue } from './scimPath';
import { SCIM_GROUP } from './scimSchemas';
import { TargetValues, targetValues } from './targetValues';

/** AWS takes at most so many membership changes in one request. */
const MEMBERS_PER_REQUEST = 100;

/** What was exported last; AWS never answers the members of a group. */
interface Exported {
  values: TargetValues;
  members: string[];
}

/**
 * Brings one group with its direct members to the target.
 *
 * @returns what happened, or undefined when there was nothing to do.
 * @throws ScimError when the endpoint refuses the token.
 */
export async function provisionGroup(options: {
  connection: ScimConnection;
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  group: EntraGroup;
  /** Which members come along besides those that the target has; absent: all. */
  memberIds?: string[];
}): Promise<ProvisioningEvent | undefined> {
  const { connection, job, mapping, group, memberIds } = options;
  const link = job.links[group.id];
  const values = targetValues({
    mapping,
    attributes: {
      objectId: group.id,
      displayName: group.displayName,
      mailNickname: group.mailNickname,
      securityEnabled: group.securityEnabled ? 'True' : 'False',
    },
    creating: !link,
  });
  const before: Exported = link
    ? JSON.parse(link.digest)
    : { values: {}, members: [] };
  const members = group.members
    .filter(
      id =>
        !memberIds ||
        memberIds.includes(id) ||
        before.members.includes(job.links[id]?.targetId),
    )
    .map(id => job.links[id])
    .filter(each => each?.active && each.type !== 'Group')
    .map(each => each.targetId);
  const digest = JSON.stringify({ values, members });
  if (link?.digest === digest) return undefined;

  const base = {
    objectType: 'Group' as const,
    sourceId: group.id,
    name: group.displayName,
    sourceDetails: {
      id: group.id,
      odatatype: 'Group',
      DisplayName: group.displayName,
    },
    modified: Object.entries(values).map(([displayName, newValue]) => ({
      displayName,
      oldValue: null,
      newValue,
    })),
  };
  const action = link ? 'update' : 'create';
  try {
    const targetId =
      link?.targetId ?? (await findOrCreate({ connection, values }));
    const operations = [
      ...(link ? changedValues(before.values, values) : []),
      ...memberChanges(before.members, members),
    ];
    for (const operation of operations) {
      await connection.patch('Groups', targetId, [operation]);
    }
    job.links[group.id] = { targetId, digest, active: true, type: 'Group' };
    return { ...base, action, status: 'success', targetId };
  } catch (error) {
    if (error instanceof ScimError && error.status === 401) throw error;
    // Deleted by hand in AWS: made anew in the next cycle.
    if (error instanceof ScimError && error.status === 404) {
      delete job.links[group.id];
    }
    return {
      ...base,
      action,
      status: 'failure',
      targetId: link?.targetId,
      error: errorInformation(error),
    };
  }
}

async function findOrCreate(options: {
  connection: ScimConnection;
  values: TargetValues;
}): Promise<string> {
  const { connection, values } = options;
  const found = await connection.find(
    'Groups',
    'displayName',
    values.displayName ?? '',
  );
  if (found) return found.id;
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
