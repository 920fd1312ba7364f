import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { DOMParser } from '@xmldom/xmldom';
import { CertificateBody, CredentialsBody } from '../testing/GraphBody';
import { startEntra } from '../testing/startEntra';

const issuer = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-1';
const acs = 'http://127.0.0.1/platform/saml/acs/1';
const userRole = '8774f594-1d59-4279-b9d9-59ef09a23530';

describe('SAML sign-in', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let principal: { id: string; appId: string };
  let active: { key: string; thumbprint: string };

  beforeAll(async () => {
    entra = await startEntra();
    // node-saml knows no other clock than the machine's.
    entra.clock.at = new Date();
    const made = await entra.instantiate();
    principal = made.principal;
    const { graph } = entra;
    await graph('PATCH', `/servicePrincipals/${principal.id}`, {
      preferredSingleSignOnMode: 'saml',
    });
    await graph('PATCH', `/applications/${made.application.id}`, {
      identifierUris: [issuer],
      web: { redirectUris: [acs] },
    });
    active = await addCertificate('CN=active');
    await graph('PATCH', `/servicePrincipals/${principal.id}`, {
      preferredTokenSigningKeyThumbprint: active.thumbprint,
    });
    await assign(entra.tenant.users[0].id);
  });
  afterAll(() => entra.stop());

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

  it('hands a signed answer to the service provider', async () => {
    const saml = serviceProvider({});
    const page = await openPage(saml, 'my-relay-state');
    expect(page.html).toContain('<label for="password">Password</label>');
    const answer = readForm(
      (await submit(page.html, 'ADA@contoso.example')).html,
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

  it('is not accepted by who trusts another certificate', async () => {
    const other = await addCertificate('CN=other', soon());
    const saml = serviceProvider({ certificate: [other.key] });
    await expect(
      saml.validatePostResponseAsync(await signIn(saml)),
    ).rejects.toThrow(/signature/i);
  });

  it('lets direct members of an assigned group in, but not nested ones', async () => {
    const [, bob, eve] = entra.tenant.users;
    const nested = group('nested', [eve.id]);
    const assigned = group('assigned', [bob.id, nested.id]);
    entra.tenant.groups.push(nested, assigned);
    await assign(assigned.id);
    const { html } = await openPage(serviceProvider({}));
    expect((await submit(html, bob.userPrincipalName)).html).toContain(
      'SAMLResponse',
    );
    const refused = await submit(html, eve.userPrincipalName);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('AADSTS50105');
  });

  it('asks again after a wrong password', async () => {
    const { html } = await openPage(serviceProvider({}));
    const again = await submit(html, 'ada@contoso.example', 'wrong');
    expect(again.html).toContain('AADSTS50126');
    expect((await submit(again.html, 'ada@contoso.example')).html).toContain(
      'SAMLResponse',
    );
  });

  it('names an identifier that no application has', async () => {
    const page = await openPage(serviceProvider({ issuer: 'https://x.test' }));
    expect(page.status).toBe(400);
    expect(page.html).toContain('AADSTS700016');
  });

  it('refuses a reply URL that the application does not have', async () => {
    const page = await openPage(serviceProvider({ acs: 'http://evil.test' }));
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
    const path = `/servicePrincipals/${principal.id}`;
    await entra.graph('PATCH', path, change);
    const page = await openPage(serviceProvider({}));
    await entra.graph('PATCH', path, back);
    expect(page.status).toBe(400);
    expect(page.html).toContain(`AADSTS${number}`);
  });

  it('does not sign in to what Microsoft disabled, which Graph shows', async () => {
    const [stored] = entra.tenant.servicePrincipals;
    stored.disabledByMicrosoftStatus =
      'DisabledDueToViolationOfServicesAgreement';
    const { body } = await entra.graph(
      'GET',
      `/servicePrincipals/${principal.id}`,
    );
    const page = await openPage(serviceProvider({}));
    stored.disabledByMicrosoftStatus = null;
    expect(body.disabledByMicrosoftStatus).toMatch(/^Disabled/);
    expect(page.html).toContain('AADSTS7000112');
  });

  it('refuses a disabled user', async () => {
    const [ada] = entra.tenant.users;
    ada.accountEnabled = false;
    const { html } = await openPage(serviceProvider({}));
    const refused = await submit(html, ada.userPrincipalName);
    ada.accountEnabled = true;
    expect(refused.html).toContain('AADSTS50057');
  });

  it('lets everybody in when no assignment is required', async () => {
    const path = `/servicePrincipals/${principal.id}`;
    await entra.graph('PATCH', path, { appRoleAssignmentRequired: false });
    const { html } = await openPage(serviceProvider({}));
    const answer = await submit(html, entra.tenant.users[2].userPrincipalName);
    await entra.graph('PATCH', path, { appRoleAssignmentRequired: true });
    expect(answer.html).toContain('SAMLResponse');
  });

  it('encrypts for the certificate that the application names', async () => {
    const path = `/servicePrincipals/${principal.id}`;
    const {
      body: { keyCredentials: before },
    } = await entra.graph<CredentialsBody>(
      'GET',
      `${path}?$select=keyCredentials`,
    );
    const refused = await entra.graph('PATCH', path, {
      tokenEncryptionKeyId: before[0].keyId,
    });
    expect(refused.status).toBe(400);
    const keyId = crypto.randomUUID();
    const set = await entra.graph('PATCH', path, {
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
    const saml = serviceProvider({});
    const { SAMLResponse } = await signIn(saml);
    await entra.graph('PATCH', path, { tokenEncryptionKeyId: null });
    expect(set.status).toBe(204);
    expect(Buffer.from(SAMLResponse, 'base64').toString()).toContain(
      'EncryptedAssertion',
    );
    await expect(
      saml.validatePostResponseAsync({ SAMLResponse }),
    ).rejects.toThrow(/decrypt/);
  });

  it('takes the NameID from the portal, unless the request decides', async () => {
    const [stored] = entra.tenant.servicePrincipals;
    const [ada] = entra.tenant.users;
    ada.employeeId = 'E-1';
    stored.simulated.portalClaims = {
      nameId: {
        source: 'employeeId',
        format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      },
      attributes: [{ name: 'cost', source: 'employeeId' }],
    };
    const profileOf = async (identifierFormat?: string | null) => {
      const saml = serviceProvider({ identifierFormat });
      return (await saml.validatePostResponseAsync(await signIn(saml))).profile;
    };
    try {
      expect(await profileOf(null)).toMatchObject({
        nameID: 'E-1',
        nameIDFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        cost: 'E-1',
      });
      expect(await profileOf()).toMatchObject({
        nameID: 'E-1',
        nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      });
      // As people report it of requests that ask for the format.
      entra.tenant.nameIdOfRequests = 'userPrincipalName';
      expect((await profileOf())?.nameID).toBe(ada.userPrincipalName);
      expect((await profileOf(null))?.nameID).toBe('E-1');
      // An empty attribute makes Entra invent a name.
      ada.employeeId = null;
      expect((await profileOf(null))?.nameID).toMatch(/^[\w-]{43}$/);
    } finally {
      stored.simulated.portalClaims = undefined;
      entra.tenant.nameIdOfRequests = undefined;
      ada.employeeId = null;
    }
  });

  it('opens the application without a request', async () => {
    const { tenant, origin } = entra;
    const response = await fetch(
      `${origin}/${tenant.tenantId}/saml2?appid=${principal.appId}`,
    );
    const answer = readForm(
      (await submit(await response.text(), 'ada@contoso.example')).html,
    );
    expect(
      Buffer.from(answer.fields.SAMLResponse, 'base64').toString(),
    ).not.toContain('InResponseTo');
  });

  it('names people as a claims mapping policy says', async () => {
    const { body: policy } = await entra.graph(
      'POST',
      '/policies/claimsMappingPolicies',
      {
        displayName: 'Mail as NameID',
        definition: [
          JSON.stringify({
            ClaimsMappingPolicy: {
              Version: 1,
              ClaimsSchema: [
                {
                  Source: 'user',
                  ID: 'mail',
                  SamlClaimType:
                    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
                },
              ],
            },
          }),
        ],
      },
    );
    const path = `/servicePrincipals/${principal.id}/claimsMappingPolicies`;
    const linked = await entra.graph('POST', `${path}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${policy.id}`,
    });
    expect(linked.status).toBe(204);
    expect((await entra.graph('GET', path)).body.value).toMatchObject([
      { id: policy.id },
    ]);
    const saml = serviceProvider({});
    const { profile } = await saml.validatePostResponseAsync(
      await signIn(saml),
    );
    expect(profile?.nameID).toBe('ada.mail@contoso.example');
  });

  it('signs with another valid certificate when the active one has expired', async () => {
    const before = entra.clock.at;
    const short = await addCertificate('CN=short', soon());
    const { graph } = entra;
    const path = `/servicePrincipals/${principal.id}`;
    await graph('PATCH', path, {
      preferredTokenSigningKeyThumbprint: short.thumbprint,
    });
    const other = await addCertificate('CN=other valid one');
    const trustsShort = serviceProvider({ certificate: [short.key] });
    const early = await signIn(trustsShort);
    await trustsShort.validatePostResponseAsync(early);

    entra.clock.at = new Date(before.getTime() + 120_000);
    await expect(
      trustsShort.validatePostResponseAsync(await signIn(trustsShort)),
    ).rejects.toThrow(/signature/i);
    const trustsOthers = serviceProvider({
      certificate: [active.key, other.key],
    });
    const late = await signIn(trustsOthers);
    await trustsOthers.validatePostResponseAsync(late);

    entra.tenant.automaticSigningKey = 'newest';
    const trustsNewest = serviceProvider({ certificate: [other.key] });
    await trustsNewest.validatePostResponseAsync(await signIn(trustsNewest));
    entra.tenant.automaticSigningKey = 'oldest';
    const trustsOldest = serviceProvider({ certificate: [active.key] });
    await trustsOldest.validatePostResponseAsync(await signIn(trustsOldest));
  });
});

function group(displayName: string, members: string[]) {
  return {
    id: crypto.randomUUID(),
    displayName,
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: displayName,
    members,
  };
}

function readForm(html: string) {
  const form = new DOMParser({ errorHandler: () => undefined })
    .parseFromString(html, 'text/html')
    .getElementsByTagName('form')[0];
  const fields: Record<string, string> = {};
  for (const input of Array.from(form.getElementsByTagName('input'))) {
    const name = input.getAttribute('name');
    if (name) fields[name] = input.getAttribute('value') ?? '';
  }
  return { action: form.getAttribute('action') ?? '', fields };
}
