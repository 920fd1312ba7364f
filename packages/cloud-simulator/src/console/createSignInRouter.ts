import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { paths } from '../addresses';
import { SimulatorContext } from '../SimulatorContext';
import { awsPage } from './awsPage';
import { html } from './Html';
import { portalCookie } from './portalCookie';
import { portalSessionsOf } from './portalSessionsOf';
import { ServiceProvider } from './ServiceProvider';
import { signedInUser } from './signedInUser';
import { SignInRefusal } from './SignInRefusal';

const maxResponseCharacters = 100_000;

/** AWS's assertion consumer service at `/acs/{samlTenantId}`. */
export function createSignInRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.use(express.urlencoded({ extended: false, limit: '1mb' }));
  router.post('/acs/:samlTenantId', async (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    try {
      const { identityStoreId, userId } = await signIn({
        context,
        samlTenantId: request.params.samlTenantId,
        samlResponse: String(request.body?.SAMLResponse ?? ''),
      });
      const session = portalSessionsOf(context).start(identityStoreId, userId);
      response.cookie(portalCookie, session, {
        httpOnly: true,
        sameSite: 'lax',
        path: paths.accessPortal,
      });
      response.redirect(303, `${paths.accessPortal}/${identityStoreId}`);
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error;
      response.status(403).type('html').send(refusalPage(error, requestId));
    }
  });
  return router;
}

async function signIn(options: {
  context: SimulatorContext;
  samlTenantId: string;
  samlResponse: string;
}): Promise<{ identityStoreId: string; userId: string }> {
  const { context, samlTenantId, samlResponse } = options;
  const organization = context.store.state.organizations.find(
    ({ identityCenter }) => identityCenter?.samlTenantId === samlTenantId,
  );
  const instance = organization?.identityCenter;
  const serviceProvider =
    organization && ServiceProvider.of(context, organization);
  if (!instance || !serviceProvider) {
    throw SignInRefusal.badResponse(
      'No instance with an external identity provider has this address.',
    );
  }
  if (samlResponse.length > maxResponseCharacters) {
    throw SignInRefusal.badResponse('The SAML response is too long.');
  }
  const nameId = await serviceProvider
    .verify(samlResponse)
    .catch((error: Error) => {
      throw SignInRefusal.badResponse(error.message);
    });
  return {
    identityStoreId: instance.identityStoreId,
    userId: signedInUser(instance, nameId).id,
  };
}

function refusalPage(refusal: SignInRefusal, requestId: string): string {
  return awsPage({
    title: 'Sign-in failed',
    place: 'AWS access portal',
    body: html`<p role="alert">${refusal.words}</p>
      <p class="note">Request ID: ${requestId}</p>
      <details>
        <summary>What the simulator knows and AWS does not tell</summary>
        <p>${refusal.message}</p>
      </details>`,
  });
}
