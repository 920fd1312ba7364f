import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { gallery } from '../applications/awsTemplate';
import { createApplicationFromTemplate } from '../applications/createApplicationFromTemplate';
import { GraphError } from './GraphError';
import { graphCall } from './GraphCall';
import { applicationView, servicePrincipalView } from './graphViews';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { permissions, requirePermission } from './permissions';

/** `/applicationTemplates`: the gallery, which holds AWS's entries alone. */
export function applicationTemplatesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/applicationTemplates', (request, response) => {
    answerCollection({
      context,
      request,
      response,
      type: 'applicationTemplates',
      items: gallery,
    });
  });
  router.get('/applicationTemplates/:id', (request, response) => {
    const template = findTemplate(request.params.id);
    response.json({
      '@odata.context': odataContext(context, 'applicationTemplates/$entity'),
      ...selectProperties(
        template,
        request.query.$select as string | undefined,
      ),
    });
  });
  router.post('/applicationTemplates/:id/instantiate', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.createApplications);
    const { id: templateId } = findTemplate(request.params.id);
    const displayName: unknown = request.body?.displayName;
    if (typeof displayName !== 'string' || displayName.trim() === '') {
      throw GraphError.badRequest(
        "Property displayName is required on action 'instantiate'.",
      );
    }
    const { application, servicePrincipal } = createApplicationFromTemplate({
      tenant: call.tenant,
      displayName,
      templateId,
      now: context.clock.now(),
      owner: call.clientId,
    });
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(
        context,
        'microsoft.graph.applicationServicePrincipal',
      ),
      application: applicationView(application),
      servicePrincipal: servicePrincipalView({
        tenant: call.tenant,
        servicePrincipal,
      }),
    });
  });
  return router;
}

function findTemplate(id: string) {
  const template = gallery.find(each => each.id === id);
  if (!template) throw GraphError.notFound(id);
  return template;
}
