import { readForm } from './__testUtils__/readForm';
import { acs, startSaml } from './__testUtils__/startSaml';

describe('SAML sign-in', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
  });
  afterAll(() => idp.entra.stop());

  it('hands a signed answer to the service provider', async () => {
    const saml = idp.serviceProvider({});
    const page = await idp.openPage(saml, 'my-relay-state');
    expect(page.html).toContain('<label for="password">Password</label>');
    const answer = readForm(
      (await idp.submit(page.html, 'ADA@contoso.example')).html,
    );
    expect(answer.action).toBe(acs);
    expect(answer.fields.RelayState).toBe('my-relay-state');
    const { profile } = await saml.validatePostResponseAsync(answer.fields);
    expect(profile).toMatchObject({
      nameID: 'ada@contoso.example',
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      inResponseTo: expect.any(String),
    });
  });

  it('names an identifier that no application has', async () => {
    const page = await idp.openPage(
      idp.serviceProvider({ issuer: 'https://x.test' }),
    );
    expect(page.status).toBe(400);
    expect(page.html).toContain('AADSTS700016');
  });

  it('refuses a reply URL that the application does not have', async () => {
    const page = await idp.openPage(
      idp.serviceProvider({ acs: 'http://evil.test' }),
    );
    expect(page.status).toBe(400);
    expect(page.html).toContain('AADSTS50011');
  });

  it.each([
    [{ accountEnabled: false }, { accountEnabled: true }, 7000112],
    [
      { preferredSingleSignOnMode: null },
      { preferredSingleSignOnMode: 'saml' },
      650056,
    ],
  ])('does not sign in with %j', async (change, back, number) => {
    const path = `/servicePrincipals/${idp.principal.id}`;
    await idp.entra.graph('PATCH', path, change);
    const page = await idp.openPage(idp.serviceProvider({}));
    await idp.entra.graph('PATCH', path, back);
    expect(page.status).toBe(400);
    expect(page.html).toContain(`AADSTS${number}`);
  });

  it('does not sign in to what Microsoft disabled, which Graph shows', async () => {
    const [stored] = idp.entra.tenant.servicePrincipals;
    stored.disabledByMicrosoftStatus =
      'DisabledDueToViolationOfServicesAgreement';
    const { body } = await idp.entra.graph(
      'GET',
      `/servicePrincipals/${idp.principal.id}`,
    );
    const page = await idp.openPage(idp.serviceProvider({}));
    stored.disabledByMicrosoftStatus = null;
    expect(body.disabledByMicrosoftStatus).toMatch(/^Disabled/);
    expect(page.html).toContain('AADSTS7000112');
  });

  it('does not sign in to an app registration that is deactivated, which both objects show', async () => {
    const { application, principal, entra } = idp;
    const path = `/applications/${application.id}`;
    await entra.graph('PATCH', path, { isDisabled: true });
    const principalPath = `/servicePrincipals/${principal.id}`;
    // The service principal only shows it.
    await entra.graph('PATCH', principalPath, { isDisabled: false });
    const shown = [
      await entra.graph('GET', path),
      await entra.graph('GET', principalPath),
    ];
    const page = await idp.openPage(idp.serviceProvider({}));
    await entra.graph('PATCH', path, { isDisabled: false });
    expect(shown.map(({ body }) => body.isDisabled)).toEqual([true, true]);
    expect(page.status).toBe(400);
    expect(page.html).toContain('is disabled by its owner');
    expect((await idp.openPage(idp.serviceProvider({}))).status).toBe(200);
  });

  it('opens the application without a request', async () => {
    const { tenant, origin } = idp.entra;
    const response = await fetch(
      `${origin}/${tenant.tenantId}/saml2?appid=${idp.principal.appId}`,
    );
    const answer = readForm(
      (await idp.submit(await response.text(), 'ada@contoso.example')).html,
    );
    expect(
      Buffer.from(answer.fields.SAMLResponse, 'base64').toString(),
    ).not.toContain('InResponseTo');
  });
});
