import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { paths } from '../addresses';
import { isIdentityCenterTrusted } from '../aws/organizations';
import { accountAccessOf } from '../aws/ssoAdmin';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityStoreUser,
} from '../state/AwsOrganizationState';
import { awsPage } from './awsPage';
import { html } from './Html';
import { portalCookie, portalSessionId } from './portalCookie';
import { portalSessionsOf } from './portalSessionsOf';
import { ServiceProvider } from './ServiceProvider';

/** The access portal at `/{identityStoreId}`, where people choose an account. */
export function createAccessPortalRouter(context: SimulatorContext): Router {
  const sessions = portalSessionsOf(context);
  const router = PromiseRouter();

  router.get('/:identityStoreId', async (request, response) => {
    const { identityStoreId } = request.params;
    const organization = context.store.state.organizations.find(
      ({ identityCenter }) =>
        identityCenter?.identityStoreId === identityStoreId,
    );
    if (!organization) {
      response.status(404).type('html').send(noPortalPage());
      return;
    }
    const userId = sessions.userIdOf(portalSessionId(request), identityStoreId);
    const user = organization.identityCenter?.users.find(
      candidate => candidate.id === userId && candidate.active,
    );
    response.setHeader('Cache-Control', 'no-store');
    if (user && !isIdentityCenterTrusted(organization)) {
      response.status(403).type('html').send(stoppedPage());
      return;
    }
    if (user) {
      response.type('html').send(portalPage(context, organization, user));
      return;
    }
    const serviceProvider = ServiceProvider.of(context, organization);
    if (serviceProvider) {
      response.redirect(302, await serviceProvider.signInUrl(''));
    } else {
      response.type('html').send(directorySignInPage());
    }
  });

  router.post('/:identityStoreId/sign-out', (request, response) => {
    sessions.end(portalSessionId(request));
    response.clearCookie(portalCookie, { path: paths.accessPortal });
    response.type('html').send(
      awsPage({
        title: 'You have signed out',
        place: 'AWS access portal',
        body: html`<a
          class="button"
          href="${paths.accessPortal}/${request.params.identityStoreId}"
          >Sign in</a
        >`,
      }),
    );
  });
  return router;
}

function portalPage(
  context: SimulatorContext,
  organization: AwsOrganizationState,
  user: IdentityStoreUser,
): string {
  const { identityCenter } = organization;
  const accounts = accountAccessOf({ context, organization, userId: user.id });
  return awsPage({
    title: 'AWS access portal',
    place: organization.name,
    body: html`<p>Signed in as ${user.userName}</p>
      <section aria-labelledby="accounts">
        <h2 id="accounts">Accounts (${accounts.length})</h2>
        ${accounts.length
          ? html`<ul>
              ${accounts.map(
                ({ account, permissionSets }) => html`<li>
                  ${account.name} (${account.id}, ${account.email})
                  <ul>
                    ${permissionSets.map(({ name }) => html`<li>${name}</li>`)}
                  </ul>
                </li>`,
              )}
            </ul>`
          : html`<p>
              You do not have any accounts yet. Ask your administrator to assign
              a permission set to you or to one of your groups.
            </p>`}
      </section>
      <form
        method="post"
        action="${paths.accessPortal}/${identityCenter?.identityStoreId}/sign-out"
      >
        <button type="submit">Sign out</button>
      </form>`,
  });
}

function directorySignInPage(): string {
  return awsPage({
    title: 'Sign in',
    place: 'AWS access portal',
    body: html`<p>
      Sign in with Identity Center directory is not simulated. Change the
      identity source to an external identity provider first.
    </p>`,
  });
}

/** Who has signed in before gets no further either. */
function stoppedPage(): string {
  return awsPage({
    title: 'No access to accounts',
    place: 'AWS access portal',
    body: html`<p role="alert">
      IAM Identity Center has no access to the organization.
    </p>`,
  });
}

function noPortalPage(): string {
  return awsPage({
    title: 'There is no access portal here',
    place: 'AWS access portal',
    body: html`<p>No instance of IAM Identity Center has this address.</p>`,
  });
}
