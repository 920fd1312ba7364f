import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import {
  awsSynchronizationTemplateId,
  awsTemplate,
} from '../../applications/awsTemplate';
import { answerCollection, odataContext } from '../odata/answerCollection';
import { synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

/** `synchronization/templates`. */
export function templatesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  const base = '/servicePrincipals/:id/synchronization/templates';
  router.get(base, (request, response) => {
    const { servicePrincipal } = synchronizationCall(request, response);
    const type = `servicePrincipals('${servicePrincipal.id}')/synchronization/templates`;
    answerCollection({
      context,
      request,
      response,
      type,
      items: [template(context, type)],
    });
  });
  router.get(`${base}/:templateId/schema`, (request, response) => {
    const { servicePrincipal } = synchronizationCall(request, response);
    const { templateId } = request.params;
    if (templateId !== awsSynchronizationTemplateId) {
      throw synchronizationError(
        404,
        'TemplateNotFound',
        `Synchronization template '${templateId}' does not exist.`,
      );
    }
    response.json({
      '@odata.context': odataContext(
        context,
        `servicePrincipals('${servicePrincipal.id}')/synchronization/templates('${templateId}')/schema/$entity`,
      ),
      ...context.engine.templateSchema(),
    });
  });
  return router;
}

function template(context: SimulatorContext, type: string) {
  return {
    id: awsSynchronizationTemplateId,
    applicationId: awsTemplate.id,
    default: true,
    description: null,
    discoverable: true,
    factoryTag: awsSynchronizationTemplateId,
    metadata: [
      { key: 'galleryApplicationIdentifier', value: awsTemplate.id },
      { key: 'galleryApplicationKey', value: 'awssinglesignon' },
      { key: 'isSynchronizationInPreview', value: 'true' },
      {
        key: 'configurationFields',
        value: JSON.stringify([
          { name: 'baseaddress' },
          { name: 'secrettoken', secret: true },
        ]),
      },
    ],
    'schema@odata.context': odataContext(
      context,
      `${type}('${awsSynchronizationTemplateId}')/schema/$entity`,
    ),
    schema: context.engine.templateSchema(),
  };
}
