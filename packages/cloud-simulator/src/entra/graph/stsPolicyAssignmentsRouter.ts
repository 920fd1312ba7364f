import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraServicePrincipal } from '../../state/EntraTenantState';
import { showServicePrincipal } from './findInDirectory';
import { findWritableServicePrincipal } from './findWritableServicePrincipal';
import { GraphCall, graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';
import { StsPolicyKind, stsPolicyKinds } from './stsPolicyKinds';

/** Which policy of each kind a service principal has: at most one. */
export function stsPolicyAssignmentsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  for (const kind of stsPolicyKinds) addRoutes(router, { context, kind });
  return router;
}

/** Policies and the application are both guarded, also for reading. */
function servicePrincipalOf(
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  requirePermission(call, permissions.readPolicies);
  return findWritableServicePrincipal(call, id);
}

function addRoutes(
  router: Router,
  { context, kind }: { context: SimulatorContext; kind: StsPolicyKind },
) {
  const { collection, assigned: key } = kind;
  const path = `/servicePrincipals/:id/${collection}` as const;

  router.get(path, (request, response) => {
    const call = graphCall(response);
    const { id } = request.params;
    servicePrincipalOf(call, id);
    const { simulated } = showServicePrincipal(call, id);
    const assigned = simulated[key] ?? [];
    answerCollection({
      context,
      request,
      response,
      type: `servicePrincipals('${id}')/${collection}`,
      items: (call.replica[collection] ?? [])
        .filter(policy => assigned.includes(policy.id))
        .map(policy => ({ deletedDateTime: null, ...policy })),
    });
  });
  router.post(`${path}/\\$ref`, (request, response) => {
    const call = graphCall(response);
    const { simulated } = servicePrincipalOf(call, request.params.id);
    const policyId = String(request.body?.['@odata.id'] ?? '')
      .split('/')
      .pop()!;
    if (!call.replica[collection]?.some(({ id }) => id === policyId)) {
      throw GraphError.notFound(policyId);
    }
    if (simulated[key]?.length) {
      throw GraphError.badRequest(
        "One or more added object references already exist for the following modified properties: 'policies'.",
      );
    }
    simulated[key] = [policyId];
    context.store.changed();
    response.status(204).end();
  });
  router.delete(`${path}/:policyId/\\$ref`, (request, response) => {
    const call = graphCall(response);
    const { id, policyId } = request.params;
    const { simulated } = servicePrincipalOf(call, id);
    const assigned = simulated[key] ?? [];
    if (!assigned.includes(policyId)) throw GraphError.notFound(policyId);
    simulated[key] = assigned.filter(assignedId => assignedId !== policyId);
    context.store.changed();
    response.status(204).end();
  });
}
