import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { showServicePrincipal } from './findInDirectory';
import { findWritableServicePrincipal } from './findWritableServicePrincipal';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

/** Owners of a service principal; here an owner is known by its client id alone. */
export function ownersRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/servicePrincipals/:id/owners', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    const { simulated } = showServicePrincipal(call, request.params.id);
    answerCollection({
      context,
      request,
      response,
      type: 'directoryObjects',
      items: (simulated.owners ?? []).map(id => ({
        '@odata.type': '#microsoft.graph.servicePrincipal',
        id,
        deletedDateTime: null,
      })),
    });
  });
  router.post('/servicePrincipals/:id/owners/\\$ref', (request, response) => {
    const call = graphCall(response);
    const servicePrincipal = findWritableServicePrincipal(
      call,
      request.params.id,
    );
    const reference = String(request.body?.['@odata.id'] ?? '');
    const owner = reference.split('/').pop();
    if (!owner) throw GraphError.badRequest('Not a valid reference update.');
    const { simulated } = servicePrincipal;
    simulated.owners = [...new Set([...(simulated.owners ?? []), owner])];
    context.store.changed();
    response.status(204).end();
  });
  return router;
}
