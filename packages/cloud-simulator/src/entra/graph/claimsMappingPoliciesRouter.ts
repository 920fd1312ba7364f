import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState } from '../../state/EntraTenantState';
import { claimsDefinitionProblem } from './claimsDefinitionProblem';
import { GraphCall, graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

const path = '/policies/claimsMappingPolicies';

/** Claims mapping policies of the tenant. */
export function claimsMappingPoliciesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get(path, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readPolicies);
    answerCollection({
      context,
      request,
      response,
      type: 'policies/claimsMappingPolicies',
      items: policiesOf(call.replica).map(policyView),
    });
  });
  router.get(`${path}/:id`, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readPolicies);
    response.json({
      '@odata.context': odataContext(
        context,
        'policies/claimsMappingPolicies/$entity',
      ),
      ...policyView(findPolicy(call.replica, request.params.id)),
    });
  });
  router.post(path, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writePolicies);
    const { definition, displayName, isOrganizationDefault } = request.body;
    requireDefinition(definition);
    if (typeof displayName !== 'string' || displayName === '') {
      throw GraphError.badRequest(
        "A value is required for property 'displayName' of resource 'ClaimsMappingPolicy'.",
      );
    }
    const policy: ClaimsMappingPolicy = {
      id: randomUUID(),
      displayName,
      definition,
      isOrganizationDefault: isOrganizationDefault === true,
    };
    call.tenant.claimsMappingPolicies = [...policiesOf(call.tenant), policy];
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(
        context,
        'policies/claimsMappingPolicies/$entity',
      ),
      ...policyView(policy),
    });
  });
  router.patch(`${path}/:id`, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writePolicies);
    const policy = findPolicyToChange(call, request.params.id);
    const { definition, displayName } = request.body;
    if (definition !== undefined) {
      requireDefinition(definition);
      policy.definition = definition;
    }
    if (displayName !== undefined) policy.displayName = String(displayName);
    context.store.changed();
    response.status(204).end();
  });
  router.delete(`${path}/:id`, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writePolicies);
    const { id } = findPolicyToChange(call, request.params.id);
    call.tenant.claimsMappingPolicies = policiesOf(call.tenant).filter(
      policy => policy.id !== id,
    );
    for (const { simulated } of call.tenant.servicePrincipals) {
      if (simulated.claimsMappingPolicyIds?.includes(id)) {
        simulated.claimsMappingPolicyIds = [];
      }
    }
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

type ClaimsMappingPolicy = NonNullable<
  EntraTenantState['claimsMappingPolicies']
>[number];

function policiesOf(tenant: EntraTenantState): ClaimsMappingPolicy[] {
  return tenant.claimsMappingPolicies ?? [];
}

function policyView(policy: ClaimsMappingPolicy): Record<string, unknown> {
  return { deletedDateTime: null, ...policy };
}

function findPolicy(tenant: EntraTenantState, id: string): ClaimsMappingPolicy {
  const policy = policiesOf(tenant).find(candidate => candidate.id === id);
  if (!policy) throw GraphError.notFound(id);
  return policy;
}

/** The policy to change, or 404 while the answering replica does not know it. */
function findPolicyToChange(
  { tenant, replica }: GraphCall,
  id: string,
): ClaimsMappingPolicy {
  findPolicy(replica, id);
  return findPolicy(tenant, id);
}

function requireDefinition(definition: unknown) {
  const problem = claimsDefinitionProblem(definition);
  if (problem) throw GraphError.badRequest(problem);
}
