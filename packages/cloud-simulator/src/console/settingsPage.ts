import { awsEntityId } from '../addresses';
import { accessPortalUrl } from './accessPortalUrl';
import { consolePage } from './consolePage';
import { InstanceVisit } from './ConsoleVisit';
import { Html, html } from './Html';

/** The Settings page: identity source, authentication, provisioning. */
export function settingsPage(
  visit: InstanceVisit,
  options: { problem?: string; done?: string } = {},
): string {
  const { organization, instance, base, context } = visit;
  const external = instance.identitySource === 'EXTERNAL_IDP';
  return consolePage({
    visit,
    title: 'Settings',
    current: '/settings',
    ...options,
    body: html`<section aria-labelledby="details">
        <h2 id="details">Details</h2>
        <dl>
          <dt>Instance ARN</dt>
          <dd>${instance.instanceArn}</dd>
          <dt>Region</dt>
          <dd>${organization.region}</dd>
          <dt>Organization ID</dt>
          <dd>${organization.organizationId}</dd>
        </dl>
      </section>
      <section aria-labelledby="identity-source">
        <h2 id="identity-source">Identity source</h2>
        <dl>
          <dt>Identity source</dt>
          <dd>
            ${external
              ? 'External identity provider'
              : 'Identity Center directory'}
          </dd>
          <dt>Authentication method</dt>
          <dd>${external ? 'SAML 2.0' : 'Password'}</dd>
          <dt>Provisioning method</dt>
          <dd>
            ${instance.provisioning ? 'SCIM' : external ? 'Manual' : 'Direct'}
          </dd>
          <dt>Identity store ID</dt>
          <dd>${instance.identityStoreId}</dd>
          <dt>AWS access portal URL</dt>
          <dd>
            ${accessPortalUrl(context.pageOrigin, instance.identityStoreId)}
          </dd>
          <dt>Issuer URL</dt>
          <dd>${awsEntityId(organization, instance.identityStoreId)}</dd>
        </dl>
        <div role="group" aria-label="Actions">
          <a class="button" href="${base}/settings/identity-source"
            >Change identity source</a
          >
          ${external &&
          html`<a class="button" href="${base}/settings/authentication"
            >Manage authentication</a
          >`}
        </div>
      </section>
      ${external && provisioningSection(visit)}`,
  });
}

function provisioningSection({ instance, base }: InstanceVisit): Html {
  return html`<section aria-labelledby="provisioning">
    <h2 id="provisioning">Automatic provisioning</h2>
    ${instance.provisioning
      ? html`<p>
            Automatic provisioning is enabled since
            ${instance.provisioning.enabledAt}.
          </p>
          <a class="button" href="${base}/settings/provisioning"
            >View details</a
          >`
      : html`<p>
            Your identity provider can keep users and groups up to date by the
            SCIM protocol.
          </p>
          <form method="post" action="${base}/settings/provisioning/enable">
            <button class="primary" type="submit">
              Enable automatic provisioning
            </button>
          </form>`}
  </section>`;
}
