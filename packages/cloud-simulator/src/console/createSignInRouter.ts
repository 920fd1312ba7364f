import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { paths } from '../addresses';
import { SimulatorContext } from '../SimulatorContext';
import { acceptSamlResponse } from './acceptSamlResponse';
import { awsPage } from './awsPage';
import { html } from './Html';
import { portalCookie } from './portalCookie';
import { portalSessionsOf } from './portalSessionsOf';
import { SignInRefusal } from './SignInRefusal';

/** AWS's assertion consumer service at `/acs/{samlTenantId}`, in each Region. */
export function createSignInRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.use(express.urlencoded({ extended: false, limit: '1mb' }));
  router.post(
    ['/acs/:samlTenantId', '/:region/acs/:samlTenantId'],
    async (request, response) => {
      const requestId = randomUUID();
      response.setHeader('x-amzn-RequestId', requestId);
      try {
        const { instance, userId } = await acceptSamlResponse({
          context,
          samlTenantId: request.params.samlTenantId,
          region: request.params.region,
          samlResponse: String(request.body?.SAMLResponse ?? ''),
        });
        const { identityStoreId } = instance;
        const session = portalSessionsOf(context).start(
          identityStoreId,
          userId,
        );
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
    },
  );
  return router;
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
