import { scimEndpoint } from '../addresses';
import { consolePage } from './consolePage';
import { InstanceVisit } from './ConsoleVisit';
import { copyField } from './copyField';
import { Html, html } from './Html';

function endpointOf({
  context,
  organization,
  instance,
}: InstanceVisit): string {
  return scimEndpoint(
    context.apiOrigin,
    organization,
    instance.provisioning?.scimTenantId ?? '',
  );
}

function endpointField(visit: InstanceVisit): Html {
  return copyField({
    id: 'scim-endpoint',
    label: 'SCIM endpoint',
    value: endpointOf(visit),
  });
}

/** Shows a new token, the only time that anybody sees it. */
export function newTokenPage(
  visit: InstanceVisit,
  options: { title: string; token: string },
): string {
  return consolePage({
    visit,
    title: options.title,
    current: '/settings',
    body: html`<section aria-labelledby="values">
        <h2 id="values">Values for your identity provider</h2>
        <p>
          Copy both values now. This is the only time that you can see the
          access token.
        </p>
        ${endpointField(visit)}
        ${copyField({
          id: 'access-token',
          label: 'Access token',
          value: options.token,
        })}
      </section>
      <a class="button" href="${visit.base}/settings/provisioning">Close</a>`,
  });
}

/** Endpoint and tokens of automatic provisioning. */
export function provisioningDetailsPage(
  visit: InstanceVisit,
  options: { problem?: string; done?: string } = {},
): string {
  const { base, instance, context } = visit;
  const now = context.clock.now();
  const tokens = instance.provisioning?.tokens ?? [];
  return consolePage({
    visit,
    title: 'Automatic provisioning',
    current: '/settings',
    ...options,
    body: html`<section aria-labelledby="endpoint">
        <h2 id="endpoint">Endpoint</h2>
        ${endpointField(visit)}
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">Access tokens (${tokens.length})</h2>
        <table aria-labelledby="tokens">
          <thead>
            <tr>
              <th scope="col">Token ID</th>
              <th scope="col">Created on</th>
              <th scope="col">Expires on</th>
              <th scope="col">Status</th>
              <th scope="col">Action</th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map(
              token => html`<tr>
                <td>${token.id}</td>
                <td>${token.createdAt}</td>
                <td>${token.expiresAt}</td>
                <td>
                  ${new Date(token.expiresAt) > now ? 'Active' : 'Expired'}
                </td>
                <td>
                  <form
                    method="post"
                    action="${base}/settings/provisioning/tokens/${token.id}/delete"
                  >
                    <button type="submit" aria-label="Delete token ${token.id}">
                      Delete token
                    </button>
                  </form>
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
        <form method="post" action="${base}/settings/provisioning/tokens">
          <button class="primary" type="submit">Generate token</button>
        </form>
      </section>
      <section aria-labelledby="disable">
        <h2 id="disable">Disable automatic provisioning</h2>
        <p>The endpoint and its tokens are deleted. Users and groups stay.</p>
        <form method="post" action="${base}/settings/provisioning/disable">
          <button type="submit">Disable automatic provisioning</button>
        </form>
      </section>`,
  });
}
