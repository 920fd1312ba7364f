import { X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { CertificateBody } from './__testUtils__/GraphBody';
import { startEntra } from './__testUtils__/startEntra';

describe('createEntraLoginRouter', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeAll(async () => {
    entra = await startEntra();
  });
  afterAll(() => entra.stop());

  it('gives a token whose roles are the permissions of the client', async () => {
    const response = await entra.requestToken();
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const [, payload] = body.access_token.split('.');
    expect(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    ).toMatchObject({
      tid: entra.tenant.tenantId,
      roles: entra.tenant.clients[0].permissions,
    });
  });

  it.each([
    ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client', 7000215],
    [
      'an unknown client',
      { client_id: 'x' },
      400,
      'unauthorized_client',
      700016,
    ],
    [
      'a scope without /.default',
      { scope: 'x' },
      400,
      'invalid_scope',
      1002012,
    ],
    [
      'another grant',
      { grant_type: 'password' },
      400,
      'unsupported_grant_type',
      70003,
    ],
  ])('refuses %s', async (_what, form, status, error, number) => {
    const response = await entra.requestToken(form as Record<string, string>);
    expect(response.status).toBe(status);
    const body = await response.json();
    expect(body).toMatchObject({
      error,
      error_codes: [number],
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
    });
    expect(body.error_description).toContain(`AADSTS${number}: `);
    expect(JSON.stringify(body)).not.toContain('client-secret');
  });

  it('refuses an unknown tenant', async () => {
    const response = await fetch(`${entra.origin}/nobody/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(400);
    expect((await response.json()).error_codes).toEqual([90002]);
  });

  it('publishes the certificates of an application, and the tenant’s without one', async () => {
    const { principal } = await entra.instantiate('Metadata');
    const certificates: CertificateBody[] = [];
    for (const displayName of ['CN=first', 'CN=second']) {
      const { body } = await entra.graph<CertificateBody>(
        'POST',
        `/servicePrincipals/${principal.id}/addTokenSigningCertificate`,
        { displayName },
      );
      certificates.push(body);
    }
    await entra.graph('PATCH', `/servicePrincipals/${principal.id}`, {
      preferredTokenSigningKeyThumbprint: certificates[1].thumbprint,
    });
    const path = `${entra.origin}/${entra.tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
    const own = await readMetadata(`${path}?appid=${principal.appId}`);
    expect(own.entityId).toBe(
      `https://sts.windows.net/${entra.tenant.tenantId}/`,
    );
    expect(own.location).toBe(`${entra.origin}/${entra.tenant.tenantId}/saml2`);
    expect(own.thumbprints).toEqual([
      certificates[1].thumbprint,
      certificates[0].thumbprint,
    ]);
    entra.tenant.servicePrincipals.find(
      ({ id }) => id === principal.id,
    )!.simulated.publishedThumbprints = [certificates[0].thumbprint];
    const held = await readMetadata(`${path}?appid=${principal.appId}`);
    expect(held.thumbprints).toEqual([certificates[0].thumbprint]);
    await entra.graph('PATCH', `/servicePrincipals/${principal.id}`, {
      preferredTokenSigningKeyThumbprint: certificates[1].thumbprint,
    });
    const anew = await readMetadata(`${path}?appid=${principal.appId}`);
    expect(anew.thumbprints).toEqual(own.thumbprints);
    const shared = await readMetadata(path);
    expect(shared.thumbprints).toHaveLength(1);
    expect(own.thumbprints).not.toContain(shared.thumbprints[0]);
  });
});

async function readMetadata(url: string) {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  const root = new DOMParser().parseFromString(
    await response.text(),
    'text/xml',
  ).documentElement;
  const role = root.getElementsByTagName('IDPSSODescriptor')[0];
  return {
    entityId: root.getAttribute('entityID'),
    location: role
      .getElementsByTagName('SingleSignOnService')[0]
      .getAttribute('Location'),
    thumbprints: Array.from(role.getElementsByTagName('X509Certificate')).map(
      element =>
        new X509Certificate(
          Buffer.from(element.textContent ?? '', 'base64'),
        ).fingerprint.replaceAll(':', ''),
    ),
  };
}
