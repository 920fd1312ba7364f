import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState } from '../../state/EntraTenantState';
import { checkDefaultRedirectUri } from './checkDefaultRedirectUri';
import { checkIdentifierUris } from './checkIdentifierUris';
import { checkTokenEncryption } from './checkTokenEncryption';
import { deleteApplication } from './deletedObjects';
import { findApplication, showApplication } from './findInDirectory';
import { graphCall } from './GraphCall';
import { applicationView } from './graphViews';
import { mergeWeb } from './mergeWeb';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import {
  permissions,
  requirePermission,
  requirePermissionOrOwnership,
} from './permissions';

/** `/applications`. */
export function applicationsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/applications', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    answerCollection({
      context,
      request,
      response,
      type: 'applications',
      items: call.replica.applications.map(applicationView),
    });
  });
  router.get('/applications/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    const application = showApplication(call, request.params.id);
    response.json({
      '@odata.context': odataContext(context, 'applications/$entity'),
      ...selectProperties(
        applicationView(application),
        request.query.$select as string | undefined,
      ),
    });
  });
  router.patch('/applications/:id', (request, response) => {
    const call = graphCall(response);
    const application = findApplication(call, request.params.id);
    const { tenant } = call;
    const servicePrincipal = principalOf(tenant, application.appId);
    requirePermissionOrOwnership(
      call,
      permissions.writeApplications,
      servicePrincipal,
    );
    const {
      web,
      identifierUris,
      id: _id,
      appId: _appId,
      disabledByMicrosoftStatus: _disabledByMicrosoftStatus,
      ...rest
    } = request.body ?? {};
    if (identifierUris !== undefined) {
      checkIdentifierUris({
        tenant,
        application,
        isSaml:
          principalOf(call.replica, application.appId)
            ?.preferredSingleSignOnMode === 'saml',
        identifierUris,
      });
    }
    checkTokenEncryption(
      'Application',
      rest.tokenEncryptionKeyId,
      rest.keyCredentials ?? application.keyCredentials,
    );
    // Everything is checked before anything is changed.
    const mergedWeb = web && mergeWeb(application.web, web);
    checkDefaultRedirectUri(
      rest.defaultRedirectUri === undefined
        ? application.defaultRedirectUri
        : rest.defaultRedirectUri,
      mergedWeb ?? application.web,
    );
    if (mergedWeb) application.web = mergedWeb;
    if (identifierUris !== undefined) {
      application.identifierUris = identifierUris;
    }
    Object.assign(application, rest);
    if (servicePrincipal && typeof rest.displayName === 'string') {
      servicePrincipal.displayName = rest.displayName;
      servicePrincipal.appDisplayName = rest.displayName;
    }
    context.store.changed();
    response.status(204).end();
  });
  router.delete('/applications/:id', (request, response) => {
    const call = graphCall(response);
    const application = findApplication(call, request.params.id);
    const { tenant } = call;
    requirePermissionOrOwnership(
      call,
      permissions.writeApplications,
      principalOf(tenant, application.appId),
    );
    deleteApplication(tenant, application, context.clock.now());
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

function principalOf(tenant: EntraTenantState, appId: string) {
  return tenant.servicePrincipals.find(other => other.appId === appId);
}
