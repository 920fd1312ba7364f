import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { CertificateBody } from '../../__testUtils__/GraphBody';
import { startEntra } from '../../__testUtils__/startEntra';
import { readForm } from './readForm';

const issuer = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-1';
export const acs = 'http://127.0.0.1/platform/saml/acs/1';
const userRole = '8774f594-1d59-4279-b9d9-59ef09a23530';

/** The simulated Entra with an application that Ada may sign in to by SAML. */
export async function startSaml() {
  const entra = await startEntra();
  // node-saml knows no other clock than the machine's.
  entra.clock.at = new Date();
  const { application, principal } = await entra.instantiate();
  const { graph } = entra;
  await graph('PATCH', `/servicePrincipals/${principal.id}`, {
    preferredSingleSignOnMode: 'saml',
  });
  await graph('PATCH', `/applications/${application.id}`, {
    identifierUris: [issuer],
    web: { redirectUris: [acs] },
  });
  const active = await addCertificate('CN=active');
  await graph('PATCH', `/servicePrincipals/${principal.id}`, {
    preferredTokenSigningKeyThumbprint: active.thumbprint,
  });
  await assign(entra.tenant.users[0].id);

  async function addCertificate(displayName: string, endDateTime?: string) {
    const { body } = await entra.graph<CertificateBody>(
      'POST',
      `/servicePrincipals/${principal.id}/addTokenSigningCertificate`,
      { displayName, endDateTime },
    );
    return body;
  }

  /** One minute from now. */
  function soon() {
    return new Date(entra.clock.at.getTime() + 60_000).toISOString();
  }

  function assign(principalId: string) {
    return entra.graph(
      'POST',
      `/servicePrincipals/${principal.id}/appRoleAssignedTo`,
      { principalId, resourceId: principal.id, appRoleId: userRole },
    );
  }

  function serviceProvider(options: {
    issuer?: string;
    acs?: string;
    certificate?: string[];
    identifierFormat?: string | null;
  }) {
    return new SAML({
      callbackUrl: options.acs ?? acs,
      entryPoint: `${entra.origin}/${entra.tenant.tenantId}/saml2`,
      issuer: options.issuer ?? issuer,
      idpCert: options.certificate ?? [active.key],
      idpIssuer: `https://sts.windows.net/${entra.tenant.tenantId}/`,
      audience: issuer,
      identifierFormat: options.identifierFormat,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      validateInResponseTo: ValidateInResponseTo.always,
    });
  }

  async function openPage(saml: SAML, relayState = '') {
    const url = await saml.getAuthorizeUrlAsync(relayState, undefined, {});
    const response = await fetch(url);
    return { status: response.status, html: await response.text() };
  }

  async function submit(html: string, userName: string, password = 'secret') {
    const { action, fields } = readForm(html);
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, userName, password }),
    });
    return { status: response.status, html: await response.text() };
  }

  async function signIn(saml: SAML) {
    const { html } = await openPage(saml);
    return readForm((await submit(html, 'ada@contoso.example')).html).fields;
  }

  return {
    entra,
    application,
    principal,
    /** The certificate that Entra signs with. */
    active,
    addCertificate,
    soon,
    assign,
    serviceProvider,
    openPage,
    submit,
    signIn,
  };
}
