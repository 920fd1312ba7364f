import { urlencoded, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { answeringAddress } from '../../console/classicUrl';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState } from '../../state/EntraTenantState';
import { findTenant } from '../login/findTenant';
import { LoginError } from '../login/LoginError';
import { authenticateUser } from './authenticateUser';
import { issueSamlResponse, signOnUrlOf } from './issueSamlResponse';
import { parseSamlRequest, SamlBinding } from './parseSamlRequest';
import { resolveSignIn, SignInTarget } from './resolveSignIn';
import { samlResponsePage } from './samlResponsePage';
import { signInErrorPage } from './signInErrorPage';
import { signInPage } from './signInPage';

/**
 * `/{tenantId}/saml2`: the sign-on service. It takes a service provider's request by
 * redirect or by POST; with `?appid=` it opens the application without one.
 * `/api/signin/{appId}?tenantId=` is the user access URL, to which My Apps leads: with a
 * sign-on URL the application itself begins.
 * https://learn.microsoft.com/graph/api/resources/serviceprincipal (`loginUrl`)
 */
export function createSamlRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/api/signin/:appId', (request, response) => {
    const { appId } = request.params;
    const tenant = findTenant(context, String(request.query.tenantId));
    const servicePrincipal = tenant.servicePrincipals.find(
      each => each.appId === appId,
    );
    response.redirect(
      302,
      servicePrincipal?.loginUrl ??
        `${signOnUrlOf(context, tenant)}?appid=${encodeURIComponent(appId)}`,
    );
  });
  router.get('/:tenantId/saml2', (request, response) =>
    answer(context, request, response, request.query, 'redirect'),
  );
  router.post(
    '/:tenantId/saml2',
    urlencoded({ extended: false, limit: '200kb' }),
    (request, response) =>
      answer(context, request, response, request.body, 'post'),
  );
  return router;
}

async function answer(
  context: SimulatorContext,
  request: Request,
  response: Response,
  fields: Record<string, unknown>,
  arrivedBy: SamlBinding,
) {
  try {
    const tenant = findTenant(context, request.params.tenantId);
    response
      .type('html')
      .send(await signIn({ context, tenant, fields, arrivedBy }));
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    response
      .status(error.status)
      .type('html')
      .send(
        signInErrorPage({
          message: error.message,
          correlationId: error.correlationId,
          now: context.clock.now(),
        }),
      );
  }
}

async function signIn(options: {
  context: SimulatorContext;
  tenant: EntraTenantState;
  fields: Record<string, unknown>;
  arrivedBy: SamlBinding;
}): Promise<string> {
  const { context, tenant, fields } = options;
  const field = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const appId = field('appid');
  const encoded = field('SAMLRequest');
  const binding = field('binding') === 'redirect' ? 'redirect' : undefined;
  const request =
    appId && !encoded
      ? undefined
      : parseSamlRequest(encoded ?? '', binding ?? options.arrivedBy);
  const target = resolveSignIn({
    tenant,
    from: request ? { request } : { appId: appId! },
  });
  const relayState =
    field('RelayState') ?? (request ? undefined : defaultRelayState(target));
  const signOnUrl = signOnUrlOf(context, tenant);
  const userName = field('userName');

  const form = (problem?: string) =>
    signInPage({
      tenant,
      applicationName: target.application.displayName,
      action: signOnUrl,
      userName,
      problem,
      hidden: {
        ...(encoded && {
          SAMLRequest: encoded,
          binding: binding ?? options.arrivedBy,
        }),
        ...(appId && { appid: appId }),
        ...(relayState !== undefined && { RelayState: relayState }),
      },
    });
  if (userName === undefined) return form();
  const password = field('password') ?? '';
  try {
    const user = authenticateUser({ tenant, userName, password });
    return samlResponsePage({
      action: answeringAddress(context, target.assertionConsumerServiceUrl),
      relayState,
      samlResponse: await issueSamlResponse({
        context,
        tenant,
        target,
        request,
        user,
      }),
    });
  } catch (error) {
    // What was mistyped is typed again; everything else ends the sign-in.
    if (
      error instanceof LoginError &&
      [50126, 50034].includes(error.options.number)
    ) {
      return form(error.message);
    }
    throw error;
  }
}

function defaultRelayState(target: SignInTarget): string | undefined {
  const settings = target.servicePrincipal.samlSingleSignOnSettings as
    | { relayState?: string | null }
    | null
    | undefined;
  return settings?.relayState ?? undefined;
}
