import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { graphCall } from '../GraphCall';
import { GraphError } from '../GraphError';

/** As reported: a short while. */
const defaultWaitMs = 2_000;

/**
 * For a while after an application was created, the synchronization API may not know it
 * and answers as if a permission were missing; how long is a state of the tenant.
 */
export function newApplicationsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.use(
    '/servicePrincipals/:id/synchronization',
    (request, response, next) => {
      const { tenant } = graphCall(response);
      const wait =
        tenant.provisioningService?.unauthorizedAfterCreationMs ??
        defaultWaitMs;
      const created = tenant.servicePrincipals.find(
        each => each.id === request.params.id,
      )?.createdDateTime;
      const known = created ? Date.parse(created) + wait : 0;
      if (context.clock.now().getTime() < known) {
        throw new GraphError(401, 'UnknownError', '');
      }
      next();
    },
  );
  return router;
}
