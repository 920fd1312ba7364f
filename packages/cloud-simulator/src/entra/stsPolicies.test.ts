import { startEntra } from './__testUtils__/startEntra';

function definition(claims: object, key = 'ClaimsSchema') {
  return [
    JSON.stringify({
      ClaimsMappingPolicy: {
        Version: 1,
        IncludeBasicClaimSet: 'true',
        [key]: [claims],
      },
    }),
  ];
}
const mail = definition({ Source: 'user', ID: 'mail', SamlClaimType: 'urn:m' });
const employee = definition({ Source: 'user', ID: 'employeeid' });

function signing(says: object) {
  return [JSON.stringify({ TokenIssuancePolicy: { Version: '1', ...says } })];
}
const response = signing({ TokenResponseSigningPolicy: 'ResponseOnly' });
const old = signing({ SamlTokenVersion: '1.1' });

describe.each([
  ['claimsMappingPolicies', mail, employee],
  ['tokenIssuancePolicies', response, old],
])('%s', (collection, made, changed) => {
  const path = `/policies/${collection}`;
  let entra: Awaited<ReturnType<typeof startEntra>>;
  let assigned: string;
  beforeEach(async () => {
    entra = await startEntra();
    const { principal } = await entra.instantiate();
    assigned = `/servicePrincipals/${principal.id}/${collection}`;
  });
  afterEach(() => entra.stop());

  async function create(displayName: string): Promise<string> {
    const { status, body } = await entra.graph('POST', path, {
      displayName,
      definition: made,
      isOrganizationDefault: false,
    });
    expect(status).toBe(201);
    return body.id;
  }
  const assign = (id: string) =>
    entra.graph('POST', `${assigned}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0${path}/${id}`,
    });
  const names = async (list: string) =>
    (await entra.graph('GET', list)).body.value.map(
      ({ displayName }) => displayName,
    );

  it('are assigned to an application one at a time', async () => {
    const first = await create('First');
    const second = await create('Second');
    expect(await names(path)).toEqual(['First', 'Second']);
    expect((await assign(first)).status).toBe(204);
    expect((await assign(second)).status).toBe(400);
    expect(await names(assigned)).toEqual(['First']);

    const remove = () =>
      entra.graph('DELETE', `${assigned}/${first}/$ref`).then(a => a.status);
    expect(await remove()).toBe(204);
    expect(await remove()).toBe(404);
    expect((await assign(second)).status).toBe(204);
    expect((await assign('unknown')).status).toBe(404);
    expect(await names(assigned)).toEqual(['Second']);
  });

  it('are changed in place', async () => {
    const id = await create('First');
    const { status } = await entra.graph('PATCH', `${path}/${id}`, {
      definition: changed,
    });
    expect(status).toBe(204);
    expect((await entra.graph('GET', `${path}/${id}`)).body).toMatchObject({
      displayName: 'First',
      definition: changed,
    });
  });

  it('need permissions for policies and for the application', async () => {
    const id = await create('First');
    const [client] = entra.tenant.clients;
    const statuses = async (...permissions: string[]) => {
      client.permissions = permissions;
      const answers = [
        await entra.graph('GET', assigned),
        await entra.graph('POST', path, {
          displayName: 'Second',
          definition: made,
        }),
        await assign(id),
        await entra.graph('DELETE', `${assigned}/${id}/$ref`),
      ];
      return answers.map(({ status }) => status);
    };
    expect(await statuses('Application.ReadWrite.All')).toEqual([
      403, 403, 403, 403,
    ]);
    expect(await statuses('Policy.ReadWrite.ApplicationConfiguration')).toEqual(
      [403, 201, 403, 403],
    );
    // The portal made the application and so owns it.
    expect(
      await statuses('Application.ReadWrite.OwnedBy', 'Policy.Read.All'),
    ).toEqual([200, 403, 204, 204]);
  });
});

describe('a token issuance policy of an app registration', () => {
  it('hangs on it beside that of the enterprise application, until it is deleted', async () => {
    const entra = await startEntra();
    const { application, principal } = await entra.instantiate();
    const path = '/policies/tokenIssuancePolicies';
    const registration = `/applications/${application.id}`;
    const held = (holder: string) =>
      entra
        .graph('GET', `${holder}/tokenIssuancePolicies`)
        .then(answer => answer.body.value.length);
    const assignNew = async () => {
      const { body } = await entra.graph('POST', path, {
        displayName: 'By hand',
        definition: response,
      });
      const { status } = await entra.graph(
        'POST',
        `${registration}/tokenIssuancePolicies/$ref`,
        { '@odata.id': `https://graph.microsoft.com/v1.0${path}/${body.id}` },
      );
      return { id: body.id, status };
    };
    const first = await assignNew();
    expect(first.status).toBe(204);
    expect(await held(registration)).toBe(1);
    expect(await held(`/servicePrincipals/${principal.id}`)).toBe(0);
    const shown = await entra.graph('GET', registration);
    expect(shown.body).not.toHaveProperty('simulated');

    expect((await assignNew()).status).toBe(400);
    await entra.graph('DELETE', `${path}/${first.id}`);
    expect(await held(registration)).toBe(0);
    expect((await assignNew()).status).toBe(204);
    await entra.stop();
  });
});

describe('definitions of policies', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;
  beforeAll(async () => {
    entra = await startEntra();
  });
  afterAll(() => entra.stop());

  it.each([
    ['claimsMappingPolicies', 'a text instead of an array', mail[0]],
    ['claimsMappingPolicies', 'no JSON', ['{']],
    [
      'claimsMappingPolicies',
      'a key in another case',
      definition({}, 'claimsSchema'),
    ],
    [
      'claimsMappingPolicies',
      'a claim with a key in another case',
      definition({ source: 'user' }),
    ],
    ['tokenIssuancePolicies', 'a text instead of an array', response[0]],
    ['tokenIssuancePolicies', 'no JSON', ['{']],
    ['tokenIssuancePolicies', 'claims', mail],
    ['tokenIssuancePolicies', 'another key', signing({ Signing: 'TokenOnly' })],
    [
      'tokenIssuancePolicies',
      'another value',
      signing({ TokenResponseSigningPolicy: 'Everything' }),
    ],
  ])('of %s are refused with %s', async (collection, _, wrong) => {
    const { status, body } = await entra.graph(
      'POST',
      `/policies/${collection}`,
      { displayName: 'Wrong', definition: wrong },
    );
    // An array is also what the description of Graph demands, where it is at hand.
    expect(status).toBe(400);
    expect(body.error.code).toMatch(/Request_BadRequest|ValidationFailed/);
  });
});
