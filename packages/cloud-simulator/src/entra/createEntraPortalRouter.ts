import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../SimulatorContext';
import { applicationPage } from './portal/applicationPage';
import { applicationsPage } from './portal/applicationsPage';
import { entraPage } from './html/entraPage';

/**
 * The Entra admin center as far as links lead into it: the list of enterprise
 * applications and the page of one. Nothing can be changed here.
 */
export function createEntraPortalRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/', (_request, response) => {
    response.type('html').send(applicationsPage(context.store.state.tenants));
  });
  router.get('/applications/:id', (request, response) => {
    for (const tenant of context.store.state.tenants) {
      const servicePrincipal = tenant.servicePrincipals.find(
        ({ id }) => id === request.params.id,
      );
      if (servicePrincipal) {
        response
          .type('html')
          .send(applicationPage({ context, tenant, servicePrincipal }));
        return;
      }
    }
    response
      .status(404)
      .type('html')
      .send(
        entraPage({
          title: 'Enterprise application not found',
          body: '<p>No tenant has this enterprise application. <a href="/entra">See all enterprise applications</a>.</p>',
        }),
      );
  });
  return router;
}
