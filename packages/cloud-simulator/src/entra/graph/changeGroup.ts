import { randomUUID } from 'node:crypto';
import { EntraGroup, EntraTenantState } from '../../state/EntraTenantState';
import { GraphError } from './GraphError';
import { requireProperties } from './requireProperties';

const properties = [
  'description',
  'displayName',
  'groupTypes',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'membershipRuleProcessingState',
  'securityEnabled',
];
const required = [
  'displayName',
  'mailEnabled',
  'mailNickname',
  'securityEnabled',
];

/**
 * A new group of the tenant.
 * https://learn.microsoft.com/graph/api/group-post-groups
 */
export function createGroup(
  tenant: EntraTenantState,
  body: Record<string, unknown>,
): EntraGroup {
  const { 'members@odata.bind': bound = [], ...rest } = body;
  requireProperties(rest, required, 'Group');
  const group: EntraGroup = {
    id: randomUUID(),
    displayName: '',
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: '',
    members: [],
  };
  changeGroup(group, rest);
  for (const reference of Array.isArray(bound) ? bound : []) {
    addMember(tenant, group, reference);
  }
  return group;
}

/** Changes what is sent, if all of it can be. Several groups may have one name. */
export function changeGroup(group: EntraGroup, body: Record<string, unknown>) {
  const unknown = Object.keys(body).find(name => !properties.includes(name));
  if (unknown) throw GraphError.badRequest(`Invalid property '${unknown}'.`);
  const { displayName = 'x' } = body;
  if (typeof displayName !== 'string' || displayName.trim() === '') {
    throw GraphError.badRequest(
      "Invalid value specified for property 'displayName' of resource 'Group'.",
    );
  }
  Object.assign(group, body);
}

/** Adds the user or group that a reference `@odata.id` ends with. */
export function addMember(
  tenant: EntraTenantState,
  group: EntraGroup,
  reference: unknown,
) {
  refuseDynamic(group);
  const id = String(reference ?? '')
    .split('/')
    .pop()!;
  const exists =
    tenant.users.some(user => user.id === id && !user.deletedDateTime) ||
    tenant.groups.some(other => other.id === id && other !== group);
  if (!exists) throw GraphError.notFound(id);
  if (group.members.includes(id)) {
    throw GraphError.badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  group.members.push(id);
}

export function removeMember(group: EntraGroup, id: string) {
  refuseDynamic(group);
  if (!group.members.includes(id)) throw GraphError.notFound(id);
  group.members = group.members.filter(member => member !== id);
}

function refuseDynamic({ groupTypes }: EntraGroup) {
  if (!groupTypes?.includes('DynamicMembership')) return;
  throw GraphError.badRequest(
    'Members of a group with dynamic membership cannot be added or removed.',
  );
}
