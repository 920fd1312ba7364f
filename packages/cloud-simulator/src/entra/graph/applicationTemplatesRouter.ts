import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { awsTemplate } from '../applications/awsTemplate';
import { createApplicationFromTemplate } from '../applications/createApplicationFromTemplate';
import { GraphError } from './GraphError';
import { graphCall } from './GraphCall';
import { applicationView, servicePrincipalView } from './graphViews';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { permissions, requirePermission } from './permissions';

/** `/applicationTemplates`: the gallery, which holds AWS's entry alone. */
export function applicationTemplatesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/applicationTemplates', (request, response) => {
    answerCollection({
      context,
      request,
      response,
      type: 'applicationTemplates',
      items: [awsTemplate],
    });
  });
  router.get('/applicationTemplates/:id', (request, response) => {
    checkTemplate(request.params.id);
    response.json({
      '@odata.context': odataContext(context, 'applicationTemplates/$entity'),
      ...selectProperties(
        awsTemplate,
        request.query.$select as string | undefined,
      ),
    });
  });
  router.post('/applicationTemplates/:id/instantiate', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.createApplications);
    checkTemplate(request.params.id);
    const displayName: unknown = request.body?.displayName;
    if (typeof displayName !== 'string' || displayName.trim() === '') {
      throw GraphError.badRequest(
        "Property displayName is required on action 'instantiate'.",
      );
    }
    const { application, servicePrincipal } = createApplicationFromTemplate({
      tenant: call.tenant,
      displayName,
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

function checkTemplate(id: string) {
  if (id !== awsTemplate.id) throw GraphError.notFound(id);
}
