import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { checkInheritedValues } from './checkInheritedValues';
import { checkTokenEncryption } from './checkTokenEncryption';
import { deleteServicePrincipals } from './deletedObjects';
import { showServicePrincipal } from './findInDirectory';
import { findWritableServicePrincipal } from './findWritableServicePrincipal';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { servicePrincipalView } from './graphViews';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { permissions, requirePermission } from './permissions';
import { replaceKeyCredentials } from './replaceKeyCredentials';

const singleSignOnModes = ['saml', 'password', 'oidc', 'notSupported', null];

/** `/servicePrincipals`, without what hangs off a service principal. */
export function servicePrincipalsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/servicePrincipals', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    answerCollection({
      context,
      request,
      response,
      type: 'servicePrincipals',
      items: call.replica.servicePrincipals.map(servicePrincipal =>
        servicePrincipalView({ tenant: call.replica, servicePrincipal }),
      ),
    });
  });
  router.get('/servicePrincipals/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readApplications);
    const { id } = request.params;
    const select = request.query.$select as string | undefined;
    const withKeys = select
      ?.split(',')
      .some(name => name.trim() === 'keyCredentials');
    response.json({
      '@odata.context': odataContext(context, 'servicePrincipals/$entity'),
      ...selectProperties(
        servicePrincipalView({
          tenant: call.replica,
          servicePrincipal: showServicePrincipal(call, id),
          withKeys,
        }),
        select,
      ),
    });
  });
  router.patch('/servicePrincipals/:id', (request, response) => {
    const call = graphCall(response);
    const servicePrincipal = findWritableServicePrincipal(
      call,
      request.params.id,
    );
    const change: Record<string, unknown> = request.body ?? {};
    checkChange(change);
    checkInheritedValues(
      servicePrincipalView({ tenant: call.tenant, servicePrincipal }),
      change,
    );
    const {
      id: _id,
      appId: _appId,
      replyUrls: _replyUrls,
      servicePrincipalNames: _servicePrincipalNames,
      disabledByMicrosoftStatus: _disabledByMicrosoftStatus,
      // Only the app registration can be deactivated.
      isDisabled: _isDisabled,
      keyCredentials,
      passwordCredentials,
      ...rest
    } = change;
    checkTokenEncryption(
      'ServicePrincipal',
      rest.tokenEncryptionKeyId,
      keyCredentials ?? servicePrincipal.keyCredentials,
    );
    replaceKeyCredentials(servicePrincipal, {
      keyCredentials,
      passwordCredentials,
    });
    Object.assign(servicePrincipal, rest);
    // Entra publishes the metadata anew.
    if (rest.preferredTokenSigningKeyThumbprint !== undefined) {
      servicePrincipal.simulated.publishedThumbprints = undefined;
    }
    context.store.changed();
    response.status(204).end();
  });
  router.delete('/servicePrincipals/:id', (request, response) => {
    const call = graphCall(response);
    const servicePrincipal = findWritableServicePrincipal(
      call,
      request.params.id,
    );
    deleteServicePrincipals(call.tenant, {
      which: other => other === servicePrincipal,
      now: context.clock.now(),
    });
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

function checkChange(change: Record<string, unknown>) {
  const { preferredSingleSignOnMode, notificationEmailAddresses } = change;
  if (
    preferredSingleSignOnMode !== undefined &&
    !singleSignOnModes.some(mode => mode === preferredSingleSignOnMode)
  ) {
    throw GraphError.badRequest(
      "Invalid value specified for property 'preferredSingleSignOnMode' of resource 'ServicePrincipal'.",
    );
  }
  if (
    Array.isArray(notificationEmailAddresses) &&
    notificationEmailAddresses.length > 5
  ) {
    throw GraphError.badRequest(
      "Property 'notificationEmailAddresses' of resource 'ServicePrincipal' has more than 5 values.",
    );
  }
}
