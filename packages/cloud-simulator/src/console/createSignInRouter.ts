import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { paths } from '../addresses';
import { recordTrailEvent } from '../aws/cloudTrail';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { awsPage } from './awsPage';
import { html } from './Html';
import { portalCookie } from './portalCookie';
import { portalSessionsOf } from './portalSessionsOf';
import { ServiceProvider } from './ServiceProvider';
import { signedInUser } from './signedInUser';
import { SignInRefusal } from './SignInRefusal';

const maxResponseCharacters = 100_000;

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
        const { identityStoreId, userId } = await signIn({
          context,
          samlTenantId: request.params.samlTenantId,
          samlResponse: String(request.body?.SAMLResponse ?? ''),
        });
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
  try {
    const userId = await verifiedUserId({
      instance,
      serviceProvider,
      samlResponse,
    });
    recordSignIn({ context, organization, instance, userId });
    return { identityStoreId: instance.identityStoreId, userId };
  } catch (error) {
    if (error instanceof SignInRefusal) {
      recordSignIn({ context, organization, instance, refusal: error });
    }
    throw error;
  }
}

async function verifiedUserId(options: {
  instance: IdentityCenterState;
  serviceProvider: ServiceProvider;
  samlResponse: string;
}): Promise<string> {
  const { instance, serviceProvider, samlResponse } = options;
  if (samlResponse.length > maxResponseCharacters) {
    throw SignInRefusal.badResponse('The SAML response is too long.');
  }
  const nameId = await serviceProvider
    .verify(samlResponse)
    .catch((error: Error) => {
      throw SignInRefusal.badResponse(error.message);
    });
  return signedInUser(instance, nameId).id;
}

/** AWS has one event for a sign-in and another for a response that it refuses. */
function recordSignIn(options: {
  context: SimulatorContext;
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  userId?: string;
  refusal?: SignInRefusal;
}) {
  const { context, organization, instance, userId, refusal } = options;
  const { partition, managementAccountId } = organization;
  recordTrailEvent({
    context,
    organization,
    event: {
      source: 'signin.amazonaws.com',
      name: refusal ? 'ExternalIdPDirectoryLogin' : 'UserAuthentication',
      userIdentity: userId
        ? {
            type: 'IdentityCenterUser',
            accountId: managementAccountId,
            onBehalfOf: {
              userId,
              identityStoreArn: `arn:${partition}:identitystore::${managementAccountId}:identitystore/${instance.identityStoreId}`,
            },
          }
        : { type: 'Unknown', accountId: managementAccountId },
      errorMessage: refusal?.message,
      details: refusal
        ? { serviceEventDetails: { ExternalIdPDirectoryLogin: 'Failure' } }
        : {
            additionalEventData: {
              CredentialType: 'EXTERNAL_IDP',
              AuthWorkflowID: randomUUID(),
            },
            serviceEventDetails: { UserAuthentication: 'Success' },
          },
    },
  });
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
