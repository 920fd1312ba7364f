import { randomUUID } from 'node:crypto';
import { claimsOf } from './claimsOf';
import { startSaml } from './__testUtils__/startSaml';

const accessControl = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;
const fromUser = (ID: string, key: string) => ({
  Source: 'user',
  ID,
  SamlClaimType: accessControl(key),
});
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const extension = `extension_${'0'.repeat(32)}_costCenters`;

describe('the claims mapping policy of an application', () => {
  let idp: Awaited<ReturnType<typeof startSaml>>;
  beforeAll(async () => {
    idp = await startSaml();
    Object.assign(idp.entra.tenant.users[0], {
      department: 'Platform',
      otherMails: ['ada@one.example', 'ada@two.example'],
      directoryExtensions: { [extension]: ['4711', '4712'] },
    });
  });
  afterAll(() => idp.entra.stop());

  /** By Graph, as an administrator does it. */
  async function assign(policy: object) {
    const { graph } = idp.entra;
    const path = `/servicePrincipals/${idp.principal.id}/claimsMappingPolicies`;
    for (const { id } of (await graph('GET', path)).body.value) {
      await graph('DELETE', `${path}/${id}/$ref`);
    }
    const made = await graph('POST', '/policies/claimsMappingPolicies', {
      displayName: randomUUID(),
      definition: [
        JSON.stringify({ ClaimsMappingPolicy: { Version: 1, ...policy } }),
      ],
    });
    expect(made.status).toBe(201);
    await graph('POST', `${path}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${made.body.id}`,
    });
  }

  /** What is sent of Ada, in its order. */
  function sent() {
    const { tenant } = idp.entra;
    return claimsOf({
      tenant,
      servicePrincipal: tenant.servicePrincipals[0],
      user: tenant.users[0],
    }).map(({ name, values }) => [name, ...values]);
  }

  function sentTags() {
    return sent().filter(([name]) => name.startsWith(accessControl('')));
  }

  it('sends attributes, constants and what is made of them', async () => {
    await assign({
      ClaimsSchema: [
        fromUser('department', 'Team'),
        { Value: 'blue', SamlClaimType: accessControl('Color') },
        fromUser('jobtitle', 'Job'),
        {
          Source: 'application',
          ID: 'objectid',
          SamlClaimType: accessControl('Application'),
        },
        { Source: 'user', ID: 'mail' },
        {
          Source: 'transformation',
          ID: 'prefix',
          TransformationId: 'ThePrefix',
          SamlClaimType: accessControl('Prefix'),
        },
        {
          Source: 'transformation',
          ID: 'joined',
          TransformationID: 'Joined',
          SamlClaimType: accessControl('Joined'),
        },
        { Source: 'user', ID: 'password', SamlClaimType: 'password' },
      ],
      ClaimsTransformation: [
        {
          ID: 'ThePrefix',
          TransformationMethod: 'ExtractMailPrefix',
          InputClaims: [
            { ClaimTypeReferenceId: 'mail', TransformationClaimType: 'mail' },
          ],
          OutputClaims: [
            {
              ClaimTypeReferenceId: 'prefix',
              TransformationClaimType: 'outputClaim',
            },
          ],
        },
        {
          ID: 'Joined',
          TransformationMethod: 'Join',
          InputClaims: [
            {
              ClaimTypeReferenceId: 'department',
              TransformationClaimType: 'string1',
            },
          ],
          InputParameters: [
            { ID: 'string2', Value: 'cloud' },
            { ID: 'separator', Value: '-' },
          ],
        },
      ],
    });
    expect(sentTags()).toEqual([
      [accessControl('Team'), 'Platform'],
      [accessControl('Color'), 'blue'],
      [accessControl('Application'), idp.principal.id],
      [accessControl('Prefix'), 'ada.mail'],
      [accessControl('Joined'), 'Platform-cloud'],
    ]);
    expect(sent().map(([name]) => name)).not.toContain('password');
    const saml = idp.serviceProvider({});
    const { profile } = await saml.validatePostResponseAsync(
      await idp.signIn(saml),
    );
    expect(profile).toMatchObject({
      nameID: 'ada@contoso.example',
      [accessControl('Team')]: 'Platform',
    });
  });

  it('stands above the claims of the portal, and sends twice what it names twice', async () => {
    const [{ simulated }] = idp.entra.tenant.servicePrincipals;
    simulated.portalClaims = {
      attributes: [{ name: accessControl('Portal'), values: ['a'] }],
    };
    await assign({
      ClaimsSchema: [
        fromUser('department', 'Team'),
        { Value: 'red', SamlClaimType: accessControl('Team') },
      ],
    });
    expect(sentTags()).toEqual([
      [accessControl('Team'), 'Platform'],
      [accessControl('Team'), 'red'],
    ]);
    simulated.portalClaims = undefined;
  });

  it('changes basic claims or leaves them out, and none that is restricted', async () => {
    const tenantId = 'http://schemas.microsoft.com/identity/claims/tenantid';
    const ClaimsSchema = [
      { Source: 'user', ID: 'displayname', SamlClaimType: `${claims}/name` },
      { Value: 'another', SamlClaimType: tenantId },
    ];
    await assign({ ClaimsSchema });
    expect(sent()).toEqual(
      expect.arrayContaining([
        [`${claims}/name`, idp.entra.tenant.users[0].displayName],
        [`${claims}/emailaddress`, 'ada.mail@contoso.example'],
        [tenantId, idp.entra.tenant.tenantId],
      ]),
    );
    expect(sent().filter(([name]) => name === `${claims}/name`)).toHaveLength(
      1,
    );
    await assign({ IncludeBasicClaimSet: 'false', ClaimsSchema });
    expect(sent()).toEqual([
      [tenantId, idp.entra.tenant.tenantId],
      [
        'http://schemas.microsoft.com/identity/claims/objectidentifier',
        idp.entra.tenant.users[0].id,
      ],
      [`${claims}/name`, idp.entra.tenant.users[0].displayName],
    ]);
  });

  it('sends several values of directory extensions, and else one unless Entra sends all', async () => {
    await assign({
      ClaimsSchema: [
        {
          Source: 'user',
          ExtensionID: extension,
          SamlClaimType: accessControl('CostCenter'),
        },
        fromUser('othermail', 'Mail'),
        {
          Source: 'transformation',
          ID: 'upper',
          TransformationId: 'Upper',
          SamlClaimType: accessControl('Upper'),
        },
      ],
      ClaimsTransformations: [
        {
          ID: 'Upper',
          TransformationMethod: 'ToUppercase',
          InputClaims: [
            {
              ClaimTypeReferenceId: 'othermail',
              TransformationClaimType: 'string',
              TreatAsMultiValue: 'true',
            },
          ],
        },
      ],
    });
    const of = (key: string) =>
      sentTags().find(([name]) => name === accessControl(key));
    expect(of('CostCenter')?.slice(1)).toEqual(['4711', '4712']);
    expect(of('Upper')?.slice(1)).toEqual(['ADA@ONE.EXAMPLE']);
    expect(of('Mail')?.slice(1)).toEqual(['ada@one.example']);
    idp.entra.tenant.claimsOfSeveralValues = 'all';
    expect(of('Mail')?.slice(1)).toEqual([
      'ada@one.example',
      'ada@two.example',
    ]);
    expect(of('Upper')).toHaveLength(3);
    idp.entra.tenant.claimsOfSeveralValues = undefined;
  });
});
