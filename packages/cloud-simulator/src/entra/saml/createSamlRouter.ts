import { urlencoded, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { isAssigned } from '../applications/isAssigned';
import { signingKeysOf } from '../certificates/signingKeysOf';
import { findTenant } from '../login/findTenant';
import { LoginError } from '../login/LoginError';
import { authenticateUser } from './authenticateUser';
import { createSamlResponse } from './createSamlResponse';
import { nameIdOf } from './nameIdOf';
import { parseSamlRequest, SamlBinding } from './parseSamlRequest';
import { resolveSignIn, SignInTarget } from './resolveSignIn';
import { samlResponsePage } from './samlResponsePage';
import { signInErrorPage } from './signInErrorPage';
import { signInPage } from './signInPage';

/**
 * `/{tenantId}/saml2`: the sign-on service. It takes a service provider's request by
 * redirect or by POST; with `?appid=` it opens the application without one.
 */
export function createSamlRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
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
  const signOnUrl = `${context.pageOrigin}/${tenant.tenantId}/saml2`;
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
    checkAssignment({ tenant, target, user });
    return samlResponsePage({
      assertionConsumerServiceUrl: target.assertionConsumerServiceUrl,
      relayState,
      samlResponse: await respond({
        context,
        tenant,
        target,
        signOnUrl,
        inResponseTo: request?.id,
        user,
      }),
    });
  } catch (error) {
    // A mistyped password is tried again; everything else ends the sign-in.
    if (error instanceof LoginError && error.options.number === 50126) {
      return form(error.message);
    }
    throw error;
  }
}

async function respond(options: {
  context: SimulatorContext;
  tenant: EntraTenantState;
  target: SignInTarget;
  signOnUrl: string;
  inResponseTo?: string;
  user: EntraUser;
}): Promise<string> {
  const { tenant, target, user } = options;
  const { servicePrincipal } = target;
  const now = options.context.clock.now();
  const [key] = await signingKeysOf({
    servicePrincipal,
    tenantId: tenant.tenantId,
    now,
  });
  return createSamlResponse({
    tenantId: tenant.tenantId,
    signOnUrl: options.signOnUrl,
    audience: target.identifier,
    assertionConsumerServiceUrl: target.assertionConsumerServiceUrl,
    inResponseTo: options.inResponseTo,
    nameId: nameIdOf({ tenant, servicePrincipal, user }),
    user,
    key,
    now,
  });
}

function defaultRelayState(target: SignInTarget): string | undefined {
  const settings = target.servicePrincipal.samlSingleSignOnSettings as
    | { relayState?: string | null }
    | null
    | undefined;
  return settings?.relayState ?? undefined;
}

function checkAssignment(options: {
  tenant: EntraTenantState;
  target: SignInTarget;
  user: { id: string; userPrincipalName: string };
}) {
  const { tenant, user } = options;
  const { application, servicePrincipal } = options.target;
  if (!servicePrincipal.appRoleAssignmentRequired) return;
  if (isAssigned({ tenant, servicePrincipal, userId: user.id })) return;
  throw new LoginError({
    number: 50105,
    status: 403,
    error: 'access_denied',
    message: `Your administrator has configured the application ${application.displayName} ('${application.appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${user.userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  });
}
