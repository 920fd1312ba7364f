import { ErrorRequestHandler, Router, urlencoded } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../SimulatorContext';
import { EntraServicePrincipal } from '../state/EntraTenantState';
import { SigningKey } from './certificates/SigningKey';
import { signingKeysOf } from './certificates/signingKeysOf';
import { tenantSigningKey } from './certificates/tenantSigningKey';
import { thumbprintOf } from './certificates/thumbprintOf';
import { createSamlRouter } from './saml/createSamlRouter';
import { federationMetadata } from './login/federationMetadata';
import { findTenant } from './login/findTenant';
import { grantClientCredentials } from './login/grantClientCredentials';
import { LoginError } from './login/LoginError';
import { openIdConfiguration } from './login/openIdConfiguration';

/**
 * Entra's login service, mounted at the root because client libraries take nothing but
 * a host as authority.
 */
export function createEntraLoginRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/common/discovery/instance', (_request, response) => {
    response.json({
      tenant_discovery_endpoint: `${context.apiOrigin}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [],
    });
  });
  router.get(
    '/:tenantId/v2.0/.well-known/openid-configuration',
    (request, response) => {
      const { tenantId } = findTenant(context, request.params.tenantId);
      response.json(openIdConfiguration(context.apiOrigin, tenantId));
    },
  );
  router.get('/:tenantId/discovery/v2.0/keys', (request, response) => {
    findTenant(context, request.params.tenantId);
    response.json({ keys: [] });
  });
  router.post(
    '/:tenantId/oauth2/v2.0/token',
    urlencoded({ extended: false }),
    (request, response) => {
      const tenant = findTenant(context, request.params.tenantId);
      response.set('Cache-Control', 'no-store, no-cache').json(
        grantClientCredentials({
          tenant,
          form: request.body ?? {},
          headers: request.headers,
        }),
      );
    },
  );
  router.get(
    '/:tenantId/federationmetadata/2007-06/federationmetadata.xml',
    async (request, response) => {
      const tenant = findTenant(context, request.params.tenantId);
      const { tenantId } = tenant;
      const { appid } = request.query;
      const servicePrincipal = context.replicas
        .answering(tenant)
        .servicePrincipals.find(candidate => candidate.appId === appid);
      if (appid !== undefined && !servicePrincipal) {
        throw new LoginError({
          number: 700016,
          status: 400,
          error: 'unauthorized_client',
          message: `Application with identifier '${appid}' was not found in the directory '${tenant.displayName}'.`,
        });
      }
      const keys = servicePrincipal
        ? published(
            servicePrincipal,
            await signingKeysOf({
              servicePrincipal,
              tenant,
              now: context.clock.now(),
            }),
          )
        : [await tenantSigningKey(tenantId)];
      response.type('application/samlmetadata+xml').send(
        federationMetadata({
          tenantId,
          pageOrigin: context.pageOrigin,
          keys,
        }),
      );
    },
  );
  router.use(createSamlRouter(context));
  router.use(answerLoginError(context));
  return router;
}

function published(
  { simulated }: EntraServicePrincipal,
  keys: SigningKey[],
): SigningKey[] {
  const { publishedThumbprints } = simulated;
  return publishedThumbprints
    ? keys.filter(({ certificateBase64 }) =>
        publishedThumbprints.includes(thumbprintOf(certificateBase64)),
      )
    : keys;
}

function answerLoginError(context: SimulatorContext): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (!(error instanceof LoginError)) {
      next(error);
      return;
    }
    response
      .status(error.status)
      .set('x-ms-request-id', error.traceId)
      .json(error.toBody(context.clock.now()));
  };
}
