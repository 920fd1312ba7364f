import { randomUUID } from 'node:crypto';
import {
  IdentityCenterState,
  IdentityStoreGroup,
} from '../state/AwsOrganizationState';
import { groupResource } from './groupResource';
import { listResponse } from './listResponse';
import { AttributeTest, matcherOf } from './matcherOf';
import { patchGroupMembers } from './patchGroupMembers';
import { PatchOperation, parsePatchRequest } from './PatchOperation';
import { memberIdsOf } from './memberIdsOf';
import { ScimCall, ScimOperation } from './ScimCall';
import { ScimError } from './ScimError';

function findGroup({ store, id }: ScimCall): IdentityStoreGroup {
  const group = store.groups.find(candidate => candidate.id === id);
  if (!group) throw new ScimError(404, `Group not found: ${id}`);
  return group;
}

function parseText(value: unknown): string {
  if (typeof value !== 'string' || value.length < 1 || value.length > 1024) {
    throw ScimError.violatesSchema();
  }
  return value;
}

function refuseDuplicate(
  store: IdentityCenterState,
  candidate: { displayName?: string; externalId?: string },
  ownId?: string,
) {
  const others = store.groups.filter(group => group.id !== ownId);
  const { displayName, externalId } = candidate;
  if (
    displayName !== undefined &&
    others.some(
      group => group.displayName.toLowerCase() === displayName.toLowerCase(),
    )
  ) {
    throw ScimError.duplicate('Duplicate GroupDisplayName');
  }
  if (
    externalId !== undefined &&
    others.some(group => group.externalId === externalId)
  ) {
    throw ScimError.duplicate();
  }
}

export const createGroup: ScimOperation = ({ store, clock, body }) => {
  const displayName = parseText(body.displayName);
  const externalId =
    body.externalId === undefined ? undefined : parseText(body.externalId);
  refuseDuplicate(store, { displayName, externalId });
  const now = clock.now().toISOString();
  const group: IdentityStoreGroup = {
    id: randomUUID(),
    displayName,
    externalId,
    members: memberIdsOf(store, body.members ?? []),
    createdAt: now,
    updatedAt: now,
    createdBy: 'SCIM',
  };
  store.groups.push(group);
  return { status: 201, body: groupResource(group) };
};

export const getGroup: ScimOperation = call => ({
  status: 200,
  body: groupResource(findGroup(call)),
});

export const listGroups: ScimOperation = ({ store, query }) => {
  const hasMember: AttributeTest<IdentityStoreGroup> = (group, value) =>
    group.members.includes(value);
  const attributes: Record<string, AttributeTest<IdentityStoreGroup>> = {
    id: (group, value) => group.id === value,
    displayName: (group, value) =>
      group.displayName.toLowerCase() === value.toLowerCase(),
    externalId: (group, value) => group.externalId === value,
    members: hasMember,
    member: hasMember,
    'members.value': hasMember,
  };
  const matches = matcherOf({ filter: query.filter, attributes });
  return {
    status: 200,
    body: listResponse({
      items: store.groups.filter(matches),
      query,
      toResource: groupResource,
    }),
  };
};

/** Only `displayName`, `externalId` and `members` can change. */
export const patchGroup: ScimOperation = call => {
  const { store, clock, body } = call;
  const group = findGroup(call);
  const changed = structuredClone(group);
  for (const operation of parsePatchRequest(body).flatMap(withPath)) {
    const path = operation.path ?? '';
    if (/^members\b/.test(path)) {
      patchGroupMembers({ store, group: changed, operation });
    } else if (path === 'displayName' && operation.op !== 'remove') {
      changed.displayName = parseText(operation.value);
    } else if (path === 'externalId') {
      changed.externalId =
        operation.op === 'remove' ? undefined : parseText(operation.value);
    } else {
      throw ScimError.violatesSchema();
    }
  }
  refuseDuplicate(store, changed, group.id);
  Object.assign(group, changed, { updatedAt: clock.now().toISOString() });
  return { status: 204 };
};

/** An operation without path carries an object: one operation for each of its members. */
function withPath(operation: PatchOperation): PatchOperation[] {
  const { op, path, value } = operation;
  if (path) return [operation];
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .filter(([key]) => key !== 'id' && key !== 'schemas')
    .map(([key, entry]) => ({ op, path: key, value: entry }));
}

export const deleteGroup: ScimOperation = call => {
  const group = findGroup(call);
  call.store.groups.splice(call.store.groups.indexOf(group), 1);
  return { status: 204 };
};
