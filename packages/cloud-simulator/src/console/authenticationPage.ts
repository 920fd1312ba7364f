import { createHash, X509Certificate } from 'node:crypto';
import { consolePage } from './consolePage';
import { InstanceVisit } from './ConsoleVisit';
import { html } from './Html';
import { serviceProviderSection } from './identitySourcePages';

/** Manage authentication: both sides' SAML facts and the provider's certificates. */
export function authenticationPage(
  visit: InstanceVisit,
  options: { problem?: string; done?: string } = {},
): string {
  const { instance, base } = visit;
  const idp = instance.externalIdp;
  return consolePage({
    visit,
    title: 'Manage SAML 2.0 authentication',
    current: '/settings',
    ...options,
    body: html`${serviceProviderSection(visit)}
      <section aria-labelledby="idp">
        <h2 id="idp">Identity provider metadata</h2>
        <dl>
          <dt>IdP sign-in URL</dt>
          <dd>${idp?.signOnUrl}</dd>
          <dt>IdP issuer URL</dt>
          <dd>${idp?.entityId}</dd>
        </dl>
      </section>
      <section aria-labelledby="certificates">
        <h2 id="certificates">Certificates</h2>
        <table aria-labelledby="certificates">
          <thead>
            <tr>
              <th scope="col">Thumbprint (SHA-1)</th>
              <th scope="col">Expires on</th>
              <th scope="col">Status</th>
              <th scope="col">Action</th>
            </tr>
          </thead>
          <tbody>
            ${(idp?.certificates ?? []).map(certificate =>
              certificateRow(visit, certificate),
            )}
          </tbody>
        </table>
        <form
          method="post"
          enctype="multipart/form-data"
          action="${base}/settings/authentication/import"
        >
          <label for="certificate">Certificate</label>
          <input
            id="certificate"
            name="certificate"
            type="file"
            accept=".pem,.cer,.crt"
            required
          />
          <p class="note">PEM format, at most 2,500 characters.</p>
          <button type="submit">Import certificate</button>
        </form>
      </section>`,
  });
}

function certificateRow(visit: InstanceVisit, certificate: string) {
  const der = Buffer.from(certificate, 'base64');
  const thumbprint = createHash('sha1').update(der).digest('hex').toUpperCase();
  const expiry = new Date(new X509Certificate(der).validTo);
  return html`<tr>
    <td>${thumbprint}</td>
    <td>${expiry.toISOString()}</td>
    <td>${expiry > visit.context.clock.now() ? 'Active' : 'Expired'}</td>
    <td>
      <form
        method="post"
        action="${visit.base}/settings/authentication/delete/${thumbprint}"
      >
        <button type="submit" aria-label="Delete certificate ${thumbprint}">
          Delete
        </button>
      </form>
    </td>
  </tr>`;
}
