import { CredentialsBody } from '../__testUtils__/GraphBody';
import { startSaml } from './__testUtils__/startSaml';

describe('SAML sign-in with the keys of the application', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
  });
  afterAll(() => idp.entra.stop());

  it('is not accepted by who trusts another certificate', async () => {
    const other = await idp.addCertificate('CN=other', idp.soon());
    const saml = idp.serviceProvider({ certificate: [other.key] });
    await expect(
      saml.validatePostResponseAsync(await idp.signIn(saml)),
    ).rejects.toThrow(/signature/i);
  });

  it('encrypts for the certificate that the application names', async () => {
    const path = `/servicePrincipals/${idp.principal.id}`;
    const {
      body: { keyCredentials: before },
    } = await idp.entra.graph<CredentialsBody>(
      'GET',
      `${path}?$select=keyCredentials`,
    );
    const refused = await idp.entra.graph('PATCH', path, {
      tokenEncryptionKeyId: before[0].keyId,
    });
    expect(refused.status).toBe(400);
    const keyId = crypto.randomUUID();
    const set = await idp.entra.graph('PATCH', path, {
      keyCredentials: [
        ...before,
        {
          ...before.find(({ usage }) => usage === 'Verify'),
          keyId,
          usage: 'Encrypt',
        },
      ],
      tokenEncryptionKeyId: keyId,
    });
    const saml = idp.serviceProvider({});
    const { SAMLResponse } = await idp.signIn(saml);
    await idp.entra.graph('PATCH', path, { tokenEncryptionKeyId: null });
    expect(set.status).toBe(204);
    expect(Buffer.from(SAMLResponse, 'base64').toString()).toContain(
      'EncryptedAssertion',
    );
    await expect(
      saml.validatePostResponseAsync({ SAMLResponse }),
    ).rejects.toThrow(/decrypt/);
  });

  it('signs with another valid certificate when the active one has expired', async () => {
    const before = idp.entra.clock.at;
    const short = await idp.addCertificate('CN=short', idp.soon());
    const { graph } = idp.entra;
    const path = `/servicePrincipals/${idp.principal.id}`;
    await graph('PATCH', path, {
      preferredTokenSigningKeyThumbprint: short.thumbprint,
    });
    const other = await idp.addCertificate('CN=other valid one');
    const trustsShort = idp.serviceProvider({ certificate: [short.key] });
    const early = await idp.signIn(trustsShort);
    await trustsShort.validatePostResponseAsync(early);

    idp.entra.clock.at = new Date(before.getTime() + 120_000);
    await expect(
      trustsShort.validatePostResponseAsync(await idp.signIn(trustsShort)),
    ).rejects.toThrow(/signature/i);
    const trustsOthers = idp.serviceProvider({
      certificate: [idp.active.key, other.key],
    });
    const late = await idp.signIn(trustsOthers);
    await trustsOthers.validatePostResponseAsync(late);

    idp.entra.tenant.automaticSigningKey = 'newest';
    const trustsNewest = idp.serviceProvider({ certificate: [other.key] });
    await trustsNewest.validatePostResponseAsync(
      await idp.signIn(trustsNewest),
    );
    idp.entra.tenant.automaticSigningKey = 'oldest';
    const trustsOldest = idp.serviceProvider({
      certificate: [idp.active.key],
    });
    await trustsOldest.validatePostResponseAsync(
      await idp.signIn(trustsOldest),
    );
  });

  it.each([
    [
      'private key',
      (before: CredentialsBody) => ({
        keyCredentials: before.keyCredentials.filter(
          ({ usage }) => usage === 'Verify',
        ),
      }),
    ],
    ['password', () => ({ passwordCredentials: [] })],
  ])(
    'does not sign once the %s is gone, whatever else is valid',
    async (_, takeAway) => {
      const fresh = await startSaml();
      try {
        const { graph } = fresh.entra;
        const path = `/servicePrincipals/${fresh.principal.id}`;
        const { body } = await graph<CredentialsBody>(
          'GET',
          `${path}?$select=keyCredentials,passwordCredentials`,
        );
        const { status } = await graph('PATCH', path, takeAway(body));
        expect(status).toBe(204);
        await fresh.addCertificate('CN=spare');
        const page = await fresh.openPage(fresh.serviceProvider({}));
        const answer = await fresh.submit(page.html, 'ada@contoso.example');
        expect(answer.status).toBe(400);
        expect(answer.html).toContain('AADSTS50003');
        // It stays the active one, and Graph shows what is left of it.
        const left = await graph<CredentialsBody>('GET', path);
        const ofActive = left.body.keyCredentials.filter(
          ({ customKeyIdentifier }) =>
            customKeyIdentifier === body.keyCredentials[0].customKeyIdentifier,
        );
        expect(ofActive).toContainEqual(
          expect.objectContaining({ usage: 'Verify' }),
        );
      } finally {
        await fresh.entra.stop();
      }
    },
  );
});
