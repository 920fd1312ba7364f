import { startSimulatedAws } from '../../aws/__testUtils__/startSimulatedAws';
import { createSigningCertificate } from '../../entra/certificates/createSigningCertificate';

export const tenantId = '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55';
export const signOnUrl = `https://login.example/${tenantId}/saml2`;
export const consolePath = '/console/eu-west-1/singlesignon';

/** What an identity provider with that certificate says of itself. */
export function providerMetadata(certificate: string) {
  return `<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/${tenantId}/"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signOnUrl}"/></IDPSSODescriptor></EntityDescriptor>`;
}

export function newCertificate() {
  return createSigningCertificate({
    subject: 'CN=Microsoft Azure Federated SSO Certificate',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2029-01-01T00:00:00Z'),
  });
}

/** One certificate for all tests of a file: making it takes long. */
let ofProvider: ReturnType<typeof newCertificate> | undefined;

/** The simulated AWS, and a person in its console. */
export async function startConsoleVisit() {
  ofProvider ??= newCertificate();
  const certificate = await ofProvider;
  const aws = await startSimulatedAws();

  async function post(
    path: string,
    body: URLSearchParams | FormData = new URLSearchParams(),
  ) {
    const response = await fetch(`${aws.origin}${consolePath}${path}`, {
      method: 'POST',
      body,
    });
    return { status: response.status, page: await response.text() };
  }

  async function changeToExternalProvider() {
    await post('/enable');
    await post(
      '/settings/identity-source/change',
      new URLSearchParams({
        metadata: Buffer.from(
          providerMetadata(certificate.certificateBase64),
        ).toString('base64'),
        confirmation: 'ACCEPT',
      }),
    );
    return aws.organization.identityCenter!;
  }

  return {
    aws,
    /** Of the external identity provider. */
    certificate,
    post,
    changeToExternalProvider,
  };
}
