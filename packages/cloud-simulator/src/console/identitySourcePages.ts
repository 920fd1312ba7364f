import { assertionConsumerServiceUrl, awsEntityId } from '../addresses';
import { accessPortalUrl } from './accessPortalUrl';
import { classicUrlOf } from './classicUrl';
import { consolePage } from './consolePage';
import { InstanceVisit } from './ConsoleVisit';
import { copyField } from './copyField';
import { Html, html } from './Html';
import { IdentityProvider } from './parseIdentityProviderMetadata';

/** Step 1 of Change identity source. */
export function chooseIdentitySourcePage(
  visit: InstanceVisit,
  options: { problem?: string } = {},
): string {
  const choice = (value: string, label: string) => html`<label
    ><input type="radio" name="source" value="${value}" /> ${label}</label
  >`;
  return consolePage({
    visit,
    title: 'Change identity source',
    current: '/settings',
    ...options,
    body: html`<form
      method="post"
      action="${visit.base}/settings/identity-source"
    >
      <fieldset>
        <legend>Choose identity source</legend>
        ${choice('IDENTITY_CENTER', 'Identity Center directory')}
        ${choice('EXTERNAL_IDP', 'External identity provider')}
      </fieldset>
      <a class="button" href="${visit.base}/settings">Cancel</a>
      <button class="primary" type="submit">Next</button>
    </form>`,
  });
}

/** AWS's side of SAML, with the metadata file to download. */
export function serviceProviderSection(visit: InstanceVisit): Html {
  const { context, organization, instance, base } = visit;
  const classicUrl = classicUrlOf(organization);
  return html`<section aria-labelledby="service-provider">
    <h2 id="service-provider">Service provider metadata</h2>
    <a class="button" href="${base}/settings/service-provider-metadata"
      >Download metadata file</a
    >
    ${copyField({
      id: 'portal-url',
      label: 'AWS access portal sign-in URL',
      value: accessPortalUrl(context.pageOrigin, instance.identityStoreId),
    })}
    ${copyField({
      id: 'acs-url',
      label: 'IAM Identity Center Assertion Consumer Service (ACS) URL',
      value: assertionConsumerServiceUrl(
        context.pageOrigin,
        instance.samlTenantId,
      ),
    })}
    ${classicUrl &&
    copyField({
      id: 'classic-acs-url',
      label: 'Alternative ACS URL (IPv4 only)',
      value: classicUrl,
    })}
    ${copyField({
      id: 'issuer-url',
      label: 'IAM Identity Center issuer URL',
      value: awsEntityId(organization, instance.identityStoreId),
    })}
  </section>`;
}

/** Step 2: exchange of metadata. */
export function configureExternalIdpPage(
  visit: InstanceVisit,
  options: { problem?: string } = {},
): string {
  return consolePage({
    visit,
    title: 'Configure external identity provider',
    current: '/settings',
    ...options,
    body: html`${serviceProviderSection(visit)}
      <form
        method="post"
        enctype="multipart/form-data"
        action="${visit.base}/settings/identity-source/external"
      >
        <section aria-labelledby="identity-provider">
          <h2 id="identity-provider">Identity provider metadata</h2>
          <label for="metadata">IdP SAML metadata</label>
          <input
            id="metadata"
            name="metadata"
            type="file"
            accept=".xml"
            required
          />
        </section>
        <a class="button" href="${visit.base}/settings">Cancel</a>
        <button class="primary" type="submit">Next</button>
      </form>`,
  });
}

/** Step 3: what changes, and the word that confirms it. */
export function reviewIdentitySourcePage(
  visit: InstanceVisit,
  options: {
    /** The chosen provider and its file; undefined: the Identity Center directory. */
    external?: { provider: IdentityProvider; metadata: string };
    problem?: string;
  },
): string {
  const { external, problem } = options;
  return consolePage({
    visit,
    title: 'Review and confirm',
    current: '/settings',
    problem,
    body: html`<section aria-labelledby="changes">
        <h2 id="changes">What changes</h2>
        ${external
          ? externalChanges(external.provider)
          : html`<ul>
              <li>People sign in with a password of Identity Center.</li>
              <li>Users and groups stay; the users need new passwords.</li>
              <li>Automatic provisioning ends and its tokens are deleted.</li>
            </ul>`}
      </section>
      <form
        method="post"
        action="${visit.base}/settings/identity-source/change"
      >
        <section>
          <input
            type="hidden"
            name="metadata"
            value="${external &&
            Buffer.from(external.metadata).toString('base64')}"
          />
          <label for="confirmation"
            >Type ACCEPT to confirm that you want to change your identity
            source</label
          >
          <input id="confirmation" name="confirmation" autocomplete="off" />
        </section>
        <a class="button" href="${visit.base}/settings">Cancel</a>
        <button class="primary" type="submit">Change identity source</button>
      </form>`,
  });
}

function externalChanges(provider: IdentityProvider): Html {
  return html`<ul>
      <li>
        People sign in at your identity provider; passwords and MFA devices of
        Identity Center no longer count.
      </li>
      <li>Users, groups and their assignments stay.</li>
      <li>
        Only people whose user name equals the name that your identity provider
        sends can sign in.
      </li>
    </ul>
    <dl>
      <dt>IdP sign-in URL</dt>
      <dd>${provider.signOnUrl}</dd>
      <dt>IdP issuer URL</dt>
      <dd>${provider.entityId}</dd>
      <dt>IdP certificates</dt>
      <dd>${provider.certificates.length}</dd>
    </dl>`;
}
