import { awsEntityId } from '../addresses';
import { IdentityCenterState } from '../state/AwsOrganizationState';
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
          <dd>${provisioningMethod(instance)}</dd>
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
          ${goTo(`${base}/settings/identity-source`, 'Change identity source')}
          ${external &&
          goTo(`${base}/settings/authentication`, 'Manage authentication')}
        </div>
      </section>
      ${external && provisioningSection(visit)}
      <section aria-labelledby="delete">
        <h2 id="delete">Delete IAM Identity Center configuration</h2>
        <p>
          All users, groups, permission sets and assignments are deleted. To
          confirm, enter the instance ARN.
        </p>
        <form method="post" action="${base}/settings/delete">
          <label for="confirmation">Instance ARN</label>
          <input id="confirmation" name="confirmation" required />
          <button type="submit">Delete</button>
        </form>
      </section>`,
  });
}

function provisioningMethod(instance: IdentityCenterState): string {
  if (instance.provisioning) return 'SCIM';
  return instance.identitySource === 'EXTERNAL_IDP' ? 'Manual' : 'Direct';
}

function provisioningSection({ instance, base }: InstanceVisit): Html {
  return html`<section aria-labelledby="provisioning">
    <h2 id="provisioning">Automatic provisioning</h2>
    ${instance.provisioning
      ? html`<p>
            Automatic provisioning is enabled since
            ${instance.provisioning.enabledAt}.
          </p>
          ${goTo(`${base}/settings/provisioning`, 'View details')}`
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

/** A button, as on AWS's page, that leads to another page. */
function goTo(path: string, label: string): Html {
  return html`<form method="get" action="${path}">
    <button type="submit">${label}</button>
  </form>`;
}
