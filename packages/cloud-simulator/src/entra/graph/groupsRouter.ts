import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraGroup, EntraTenantState } from '../../state/EntraTenantState';
import {
  addMember,
  changeGroup,
  createGroup,
  removeMember,
} from './changeGroup';
import { forgetPrincipal } from './forgetPrincipal';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { has, permissions, requirePermission } from './permissions';
import { userView } from './usersRouter';

/** `/groups`, with members of the first level and of all levels. */
export function groupsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/groups', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readGroups);
    answerCollection({
      context,
      request,
      response,
      type: 'groups',
      items: call.tenant.groups.map(groupView),
    });
  });
  router.get('/groups/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readGroups);
    response.json({
      '@odata.context': odataContext(context, 'groups/$entity'),
      ...selectProperties(
        groupView(findGroup(call.tenant, request.params.id)),
        request.query.$select as string | undefined,
      ),
    });
  });
  router.get(
    [
      '/groups/:id/:relation(members|transitiveMembers)',
      '/groups/:id/:relation(members|transitiveMembers)/:cast(microsoft.graph.user|microsoft.graph.group)',
    ],
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.readGroups);
      const { id, relation, cast } = request.params;
      const group = findGroup(call.tenant, id);
      const ids =
        relation === 'members'
          ? group.members
          : [...transitiveMembers(call.tenant, group)];
      answerCollection({
        context,
        request,
        response,
        type: 'directoryObjects',
        items: ids
          .flatMap(memberId => memberView(call.tenant, memberId))
          .map(member =>
            has(call, permissions.readUsers)
              ? member
              : withoutUserDetails(member),
          )
          .filter(member => !cast || member['@odata.type'] === `#${cast}`),
      });
    },
  );
  addGroupWrites(router, context);
  return router;
}

function addGroupWrites(router: Router, context: SimulatorContext) {
  router.post('/groups', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeGroups);
    const group = createGroup(call.tenant, request.body ?? {});
    call.tenant.groups.push(group);
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(context, 'groups/$entity'),
      ...groupView(group),
    });
  });
  router.patch('/groups/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeGroups);
    changeGroup(findGroup(call.tenant, request.params.id), request.body ?? {});
    context.store.changed();
    response.status(204).end();
  });
  router.delete('/groups/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeGroups);
    const { id } = findGroup(call.tenant, request.params.id);
    // Security groups have no recycle bin.
    call.tenant.groups = call.tenant.groups.filter(group => group.id !== id);
    forgetPrincipal(call.tenant, id);
    context.store.changed();
    response.status(204).end();
  });
  router.post('/groups/:id/members/\\$ref', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeMembers);
    const group = findGroup(call.tenant, request.params.id);
    addMember(call.tenant, group, request.body?.['@odata.id']);
    context.store.changed();
    response.status(204).end();
  });
  router.delete('/groups/:id/members/:memberId/\\$ref', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeMembers);
    const group = findGroup(call.tenant, request.params.id);
    removeMember(group, request.params.memberId);
    context.store.changed();
    response.status(204).end();
  });
}

function groupView(group: EntraGroup): Record<string, unknown> {
  const { members: _members, ...shown } = group;
  return {
    deletedDateTime: null,
    description: null,
    groupTypes: [],
    ...shown,
  };
}

function memberView(
  tenant: EntraTenantState,
  id: string,
): Array<Record<string, unknown>> {
  const user = tenant.users.find(
    candidate => candidate.id === id && !candidate.deletedDateTime,
  );
  if (user) {
    return [{ '@odata.type': '#microsoft.graph.user', ...userView(user) }];
  }
  const group = tenant.groups.find(candidate => candidate.id === id);
  if (!group) return [];
  return [{ '@odata.type': '#microsoft.graph.group', ...groupView(group) }];
}

/**
 * Whoever may read memberships and not users gets their ids, and null for all else.
 * https://learn.microsoft.com/graph/permissions-overview
 */
function withoutUserDetails(
  member: Record<string, unknown>,
): Record<string, unknown> {
  if (member['@odata.type'] !== '#microsoft.graph.user') return member;
  return Object.fromEntries(
    Object.entries(member).map(([name, value]) => [
      name,
      name === 'id' || name.startsWith('@') ? value : null,
    ]),
  );
}

function transitiveMembers(
  tenant: EntraTenantState,
  group: EntraGroup,
  found = new Set<string>(),
): Set<string> {
  for (const id of group.members) {
    if (found.has(id)) continue;
    found.add(id);
    const nested = tenant.groups.find(candidate => candidate.id === id);
    if (nested) transitiveMembers(tenant, nested, found);
  }
  return found;
}

function findGroup(tenant: EntraTenantState, id: string): EntraGroup {
  const group = tenant.groups.find(candidate => candidate.id === id);
  if (!group) throw GraphError.notFound(id);
  return group;
}
