import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import {
  findApplication,
  showApplication,
  showServicePrincipal,
} from './findInDirectory';
import { findWritableServicePrincipal } from './findWritableServicePrincipal';
import { GraphCall, graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection } from './odata/answerCollection';
import {
  permissions,
  requirePermission,
  requirePermissionOrOwnership,
} from './permissions';
import { StsPolicyKind, stsPolicyKinds } from './stsPolicyKinds';

/** What has policies: at most one of each kind. */
type Holder = Partial<Record<StsPolicyKind['assigned'], string[]>>;

/** How a collection of Graph finds its holders, or 404. */
interface Holders {
  collection: 'servicePrincipals' | 'applications';
  show(call: GraphCall, id: string): Holder;
  find(call: GraphCall, id: string): Holder;
}

const servicePrincipals: Holders = {
  collection: 'servicePrincipals',
  show: (call, id) => showServicePrincipal(call, id).simulated,
  find: (call, id) => findWritableServicePrincipal(call, id).simulated,
};

const applications: Holders = {
  collection: 'applications',
  show: (call, id) => showApplication(call, id).simulated ?? {},
  find(call, id) {
    const application = findApplication(call, id);
    requirePermissionOrOwnership(
      call,
      permissions.writeApplications,
      call.tenant.servicePrincipals.find(
        ({ appId }) => appId === application.appId,
      ),
    );
    application.simulated ??= {};
    return application.simulated;
  },
};

/** Which policy of each kind a service principal has, or an app registration. */
export function stsPolicyAssignmentsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  for (const kind of stsPolicyKinds) {
    addRoutes(router, { context, kind, holders: servicePrincipals });
    if (kind.ofRegistrations) {
      addRoutes(router, { context, kind, holders: applications });
    }
  }
  return router;
}

function addRoutes(
  router: Router,
  options: { context: SimulatorContext; kind: StsPolicyKind; holders: Holders },
) {
  const { context, kind, holders } = options;
  const { collection, assigned: key } = kind;
  const path = `/${holders.collection}/:id/${collection}` as const;
  /** Policies and the application are both guarded, also for reading. */
  const findHolder = (call: GraphCall, id: string) => {
    requirePermission(call, permissions.readPolicies);
    return holders.find(call, id);
  };

  router.get(path, (request, response) => {
    const call = graphCall(response);
    const { id } = request.params;
    findHolder(call, id);
    const assigned = holders.show(call, id)[key] ?? [];
    answerCollection({
      context,
      request,
      response,
      type: `${holders.collection}('${id}')/${collection}`,
      items: (call.replica[collection] ?? [])
        .filter(policy => assigned.includes(policy.id))
        .map(policy => ({ deletedDateTime: null, ...policy })),
    });
  });
  router.post(`${path}/\\$ref`, (request, response) => {
    const call = graphCall(response);
    const holder = findHolder(call, request.params.id);
    const policyId = String(request.body?.['@odata.id'] ?? '')
      .split('/')
      .pop()!;
    if (!call.replica[collection]?.some(({ id }) => id === policyId)) {
      throw GraphError.notFound(policyId);
    }
    if (holder[key]?.length) {
      throw GraphError.badRequest(
        "One or more added object references already exist for the following modified properties: 'policies'.",
      );
    }
    holder[key] = [policyId];
    context.store.changed();
    response.status(204).end();
  });
  router.delete(`${path}/:policyId/\\$ref`, (request, response) => {
    const call = graphCall(response);
    const { id, policyId } = request.params;
    const holder = findHolder(call, id);
    const assigned = holder[key] ?? [];
    if (!assigned.includes(policyId)) throw GraphError.notFound(policyId);
    holder[key] = assigned.filter(assignedId => assignedId !== policyId);
    context.store.changed();
    response.status(204).end();
  });
}
