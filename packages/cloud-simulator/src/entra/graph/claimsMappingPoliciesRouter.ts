import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { findServicePrincipal } from './findVisible';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

/** Claims mapping policies and the service principals that use them. */
export function claimsMappingPoliciesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.post('/policies/claimsMappingPolicies', (request, response) => {
    const call = graphCall(response);
    const { tenant } = call;
    requirePermission(call, permissions.writePolicies);
    const { definition, displayName, isOrganizationDefault } = request.body;
    if (!Array.isArray(definition) || !definition.every(isDefinition)) {
      throw GraphError.badRequest('Property has an invalid value.');
    }
    const policy = {
      id: randomUUID(),
      displayName: String(displayName ?? ''),
      definition,
      isOrganizationDefault: isOrganizationDefault === true,
    };
    tenant.claimsMappingPolicies = [
      ...(tenant.claimsMappingPolicies ?? []),
      policy,
    ];
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(
        context,
        'policies/claimsMappingPolicies/$entity',
      ),
      deletedDateTime: null,
      ...policy,
    });
  });
  router.get(
    '/servicePrincipals/:id/claimsMappingPolicies',
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.readPolicies);
      const { id } = request.params;
      const { simulated } = findServicePrincipal(context, call, id);
      const assigned = simulated.claimsMappingPolicyIds ?? [];
      answerCollection({
        context,
        request,
        response,
        type: `servicePrincipals('${id}')/claimsMappingPolicies`,
        items: (call.tenant.claimsMappingPolicies ?? []).filter(policy =>
          assigned.includes(policy.id),
        ),
      });
    },
  );
  router.post(
    '/servicePrincipals/:id/claimsMappingPolicies/\\$ref',
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.writePolicies);
      const { simulated } = findServicePrincipal(
        context,
        call,
        request.params.id,
      );
      const policyId = String(request.body?.['@odata.id'] ?? '')
        .split('/')
        .pop()!;
      if (
        !call.tenant.claimsMappingPolicies?.some(({ id }) => id === policyId)
      ) {
        throw GraphError.notFound(policyId);
      }
      // A service principal has at most one policy of this type.
      if (simulated.claimsMappingPolicyIds?.length) {
        throw GraphError.badRequest(
          "One or more added object references already exist for the following modified properties: 'policies'.",
        );
      }
      simulated.claimsMappingPolicyIds = [policyId];
      context.store.changed();
      response.status(204).end();
    },
  );
  return router;
}

function isDefinition(text: unknown): boolean {
  try {
    return Boolean(JSON.parse(String(text))?.ClaimsMappingPolicy);
  } catch {
    return false;
  }
}
