import { startSaml } from './__testUtils__/startSaml';

describe('SAML sign-in with claims', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
  });
  afterAll(() => idp.entra.stop());

  it('takes the NameID from the portal, unless the request decides', async () => {
    const [stored] = idp.entra.tenant.servicePrincipals;
    const [ada] = idp.entra.tenant.users;
    ada.employeeId = 'E-1';
    stored.simulated.portalClaims = {
      nameId: {
        source: 'employeeId',
        format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      },
      attributes: [{ name: 'cost', source: 'employeeId' }],
    };
    const profileOf = async (identifierFormat?: string | null) => {
      const saml = idp.serviceProvider({ identifierFormat });
      return (await saml.validatePostResponseAsync(await idp.signIn(saml)))
        .profile;
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
      idp.entra.tenant.nameIdOfRequests = 'userPrincipalName';
      expect((await profileOf())?.nameID).toBe(ada.userPrincipalName);
      expect((await profileOf(null))?.nameID).toBe('E-1');
      // An empty attribute makes Entra invent a name.
      ada.employeeId = null;
      expect((await profileOf(null))?.nameID).toMatch(/^[\w-]{43}$/);
    } finally {
      stored.simulated.portalClaims = undefined;
      idp.entra.tenant.nameIdOfRequests = undefined;
      ada.employeeId = null;
    }
  });

  it('names people as a claims mapping policy says', async () => {
    const { body: policy } = await idp.entra.graph(
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
    const path = `/servicePrincipals/${idp.principal.id}/claimsMappingPolicies`;
    const linked = await idp.entra.graph('POST', `${path}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${policy.id}`,
    });
    expect(linked.status).toBe(204);
    expect((await idp.entra.graph('GET', path)).body.value).toMatchObject([
      { id: policy.id },
    ]);
    const saml = idp.serviceProvider({});
    const { profile } = await saml.validatePostResponseAsync(
      await idp.signIn(saml),
    );
    expect(profile?.nameID).toBe('ada.mail@contoso.example');
  });
});
