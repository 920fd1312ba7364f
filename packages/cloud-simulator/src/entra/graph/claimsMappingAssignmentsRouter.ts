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

/** Which claims mapping policy a service principal has: at most one. */
export function claimsMappingAssignmentsRouter(
  context: SimulatorContext,
): Router {
  const router = PromiseRouter();
  const path = '/servicePrincipals/:id/claimsMappingPolicies';

  /** Policies and the application are both guarded, also for reading. */
  function servicePrincipalOf(
    call: GraphCall,
    id: string,
  ): EntraServicePrincipal {
    requirePermission(call, permissions.readPolicies);
    return findWritableServicePrincipal(call, id);
  }

  router.get(path, (request, response) => {
    const call = graphCall(response);
    const { id } = request.params;
    servicePrincipalOf(call, id);
    const { simulated } = showServicePrincipal(call, id);
    const assigned = simulated.claimsMappingPolicyIds ?? [];
    answerCollection({
      context,
      request,
      response,
      type: `servicePrincipals('${id}')/claimsMappingPolicies`,
      items: (call.replica.claimsMappingPolicies ?? [])
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
    if (
      !call.replica.claimsMappingPolicies?.some(({ id }) => id === policyId)
    ) {
      throw GraphError.notFound(policyId);
    }
    if (simulated.claimsMappingPolicyIds?.length) {
      throw GraphError.badRequest(
        "One or more added object references already exist for the following modified properties: 'policies'.",
      );
    }
    simulated.claimsMappingPolicyIds = [policyId];
    context.store.changed();
    response.status(204).end();
  });
  router.delete(`${path}/:policyId/\\$ref`, (request, response) => {
    const call = graphCall(response);
    const { id, policyId } = request.params;
    const { simulated } = servicePrincipalOf(call, id);
    const assigned = simulated.claimsMappingPolicyIds ?? [];
    if (!assigned.includes(policyId)) throw GraphError.notFound(policyId);
    simulated.claimsMappingPolicyIds = assigned.filter(
      assignedId => assignedId !== policyId,
    );
    context.store.changed();
    response.status(204).end();
  });
  return router;
}
