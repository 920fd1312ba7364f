import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraGroup, EntraTenantState } from '../../state/EntraTenantState';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { permissions, requirePermission } from './permissions';
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
          .filter(member => !cast || member['@odata.type'] === `#${cast}`),
      });
    },
  );
  return router;
}

function groupView(group: EntraGroup): Record<string, unknown> {
  const { members: _members, ...shown } = group;
  return { deletedDateTime: null, groupTypes: [], ...shown };
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
