import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState, StsPolicy } from '../../state/EntraTenantState';
import { GraphCall, graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';
import { StsPolicyKind, stsPolicyKinds } from './stsPolicyKinds';

/** Policies of the tenant for what its tokens hold and how they are signed. */
export function stsPoliciesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  for (const kind of stsPolicyKinds) addRoutes(router, { context, kind });
  return router;
}

function addRoutes(
  router: Router,
  { context, kind }: { context: SimulatorContext; kind: StsPolicyKind },
) {
  const { collection, resource, assigned } = kind;
  const path = `/policies/${collection}`;
  const policiesOf = (tenant: EntraTenantState) => tenant[collection] ?? [];
  const requireDefinition = (definition: unknown) => {
    const problem = kind.definitionProblem(definition);
    if (problem) throw GraphError.badRequest(problem);
  };
  const findPolicy = (tenant: EntraTenantState, id: string): StsPolicy => {
    const policy = policiesOf(tenant).find(candidate => candidate.id === id);
    if (!policy) throw GraphError.notFound(id);
    return policy;
  };
  /** The policy to change, or 404 while the answering replica does not know it. */
  const findPolicyToChange = ({ tenant, replica }: GraphCall, id: string) => {
    findPolicy(replica, id);
    return findPolicy(tenant, id);
  };

  router.get(path, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readPolicies);
    answerCollection({
      context,
      request,
      response,
      type: `policies/${collection}`,
      items: policiesOf(call.replica).map(policyView),
    });
  });
  router.get(`${path}/:id`, (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readPolicies);
    response.json({
      '@odata.context': odataContext(context, `policies/${collection}/$entity`),
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
        `A value is required for property 'displayName' of resource '${resource}'.`,
      );
    }
    const policy: StsPolicy = {
      id: randomUUID(),
      displayName,
      definition,
      isOrganizationDefault: isOrganizationDefault === true,
    };
    call.tenant[collection] = [...policiesOf(call.tenant), policy];
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(context, `policies/${collection}/$entity`),
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
    call.tenant[collection] = policiesOf(call.tenant).filter(
      policy => policy.id !== id,
    );
    const { applications, servicePrincipals } = call.tenant;
    for (const { simulated } of [...applications, ...servicePrincipals]) {
      const holder: Partial<Record<typeof assigned, string[]>> | undefined =
        simulated;
      if (holder?.[assigned]?.includes(id)) holder[assigned] = [];
    }
    context.store.changed();
    response.status(204).end();
  });
}

function policyView(policy: StsPolicy): Record<string, unknown> {
  return { deletedDateTime: null, ...policy };
}
