import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { ExtensionProperty } from '../../state/EntraTenantState';
import { findApplication, showApplication } from './findInDirectory';
import { graphCall } from './GraphCall';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';
import { requireProperties } from './requireProperties';

const required = ['name', 'dataType', 'targetObjects'];

/**
 * Directory extensions that an application defines.
 * https://learn.microsoft.com/graph/api/application-list-extensionproperty
 */
export function extensionPropertiesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/applications/:id/extensionProperties', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    const { displayName, simulated } = showApplication(call, request.params.id);
    answerCollection({
      context,
      request,
      response,
      type: 'extensionProperties',
      items: (simulated?.extensionProperties ?? []).map(each => ({
        ...each,
        appDisplayName: displayName,
        deletedDateTime: null,
        isSyncedFromOnPremises: false,
      })),
    });
  });
  router.post('/applications/:id/extensionProperties', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeApplications);
    const application = findApplication(call, request.params.id);
    const body = request.body ?? {};
    requireProperties(body, required, 'ExtensionProperty');
    const property: ExtensionProperty = {
      id: randomUUID(),
      name: `extension_${application.appId.replaceAll('-', '')}_${body.name}`,
      dataType: body.dataType,
      isMultiValued: body.isMultiValued === true,
      targetObjects: body.targetObjects,
    };
    application.simulated = {
      ...application.simulated,
      extensionProperties: [
        ...(application.simulated?.extensionProperties ?? []),
        property,
      ],
    };
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(context, 'extensionProperties/$entity'),
      ...property,
    });
  });
  return router;
}
