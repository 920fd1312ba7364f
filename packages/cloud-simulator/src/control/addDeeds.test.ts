import { CloudSimulator } from '../CloudSimulator';
import { deleteApplication } from '../entra/graph/deletedObjects';

describe('deeds of the control API', () => {
  let simulator: CloudSimulator;
  beforeAll(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
    });
  });
  afterAll(() => simulator.stop());

  const organization = 'acme-prod';
  async function control(path: string, body: Record<string, unknown>) {
    const response = await fetch(`${simulator.pageOrigin}/control${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organization, ...body }),
    });
    return { status: response.status, body: await response.json() };
  }
  const prod = () => simulator.store.state.organizations[0];
  const tenant = () => simulator.store.state.tenants[0];
  const application = () => tenant().servicePrincipals[0];

  it('does what has no API in Entra', async () => {
    await control('/application/microsoft-status', {
      status: 'DisabledDueToViolationOfServicesAgreement',
    });
    expect(application().disabledByMicrosoftStatus).toMatch(/^Disabled/);
    await control('/application/microsoft-status', {});
    expect(application().disabledByMicrosoftStatus).toBeNull();
    await control('/application/portal-claims', {
      nameIdSource: 'employeeId',
      attribute: 'team',
      value: 'a,b',
    });
    expect(application().simulated.portalClaims).toMatchObject({
      nameId: { source: 'employeeId' },
      attributes: [{ name: 'team', values: ['a', 'b'] }],
    });
    await control('/application/portal-claims', {});
    expect(application().simulated.portalClaims).toBeUndefined();
    await control('/tenant-name-id', { source: 'mail' });
    await control('/tenant-signing-key', { choice: 'newest' });
    await control('/tenant-claim-values', { sent: 'all' });
    await control('/tenant-wildcards', { stand: 'matched' });
    expect(tenant()).toMatchObject({
      wildcardReplyUrls: 'matched',
      claimsOfSeveralValues: 'all',
      nameIdOfRequests: 'mail',
      automaticSigningKey: 'newest',
    });
  });

  it('lets AWS take responses that its metadata does not announce', async () => {
    await control('/aws/responses', { taken: 'lenient' });
    expect(prod().identityCenter?.lenientResponses).toBe(true);
    await control('/aws/responses', { taken: 'announced' });
    expect(prod().identityCenter?.lenientResponses).toBe(false);
  });

  it('uploads a certificate, and holds the metadata back until the next choice', async () => {
    const { keyCredentials, preferredTokenSigningKeyThumbprint: before } =
      application();
    const count = keyCredentials.length;
    await control('/application/upload-certificate', {
      begins: '2040-01-01T00:00:00Z',
    });
    expect(application().keyCredentials).toHaveLength(count + 2);
    expect(application().preferredTokenSigningKeyThumbprint).not.toBe(before);
    const uploaded = application().keyCredentials.at(-1)!;
    expect(uploaded.startDateTime).toBe('2040-01-01T00:00:00.000Z');
    await control('/application/old-metadata', {});
    expect(application().simulated.publishedThumbprints).toEqual([
      before?.toUpperCase(),
    ]);
  });

  it('lets a crowd come and go, and gives keys to accounts', async () => {
    const instance = prod().identityCenter!;
    const count = instance.users.length;
    await control('/aws/crowd', { count: 3 });
    expect(instance.users).toHaveLength(count + 3);
    await control('/aws/crowd', { count: 0 });
    expect(instance.users).toHaveLength(count);

    await control('/aws/instance-created', { at: '2025-06-01T08:00:00Z' });
    expect(instance.createdAt).toBe('2025-06-01T08:00:00.000Z');
    expect(instance.classicUrl).toBeUndefined();
    await control('/aws/instance-created', {
      at: '2025-06-01T08:00:00Z',
      classicUrl: 'named',
    });
    expect(instance.classicUrl).toBe('named');
    expect((await control('/aws/instance-created', {})).status).toBe(400);

    const accountId = prod().accounts[1].id;
    await control('/aws/access-key', {
      accountId,
      accessKeyId: 'AKIASIMULATED0000151',
      secretAccessKey: 'simulated-secret-key-151',
    });
    expect(prod().accessKeys.at(-1)).toMatchObject({ accountId });
    expect((await control('/aws/access-key', {})).status).toBe(400);

    await control('/aws/metadata-family', { family: 'dualStack' });
    expect(instance.metadataFamily).toBe('dualStack');
    await control('/aws/metadata-family', {});
    expect(instance.metadataFamily).toBeUndefined();
    await control('/aws/allowed-regions', { regions: 'eu-west-1,eu-west-3' });
    expect(prod().allowedRegions).toEqual(['eu-west-1', 'eu-west-3']);
    await control('/aws/allowed-regions', {});
    expect(prod().allowedRegions).toBeUndefined();
  });

  it('does what has no API in AWS', async () => {
    const accountId = prod().accounts[1].id;
    await control('/aws/account-state', { accountId, state: 'SUSPENDED' });
    expect(prod().accounts[1].state).toBe('SUSPENDED');
    await control('/aws/denied-iam-actions', {
      actions: 'iam:UpdateSAMLProvider, iam:PutRolePolicy',
    });
    expect(prod().deniedIamActions).toEqual([
      'iam:UpdateSAMLProvider',
      'iam:PutRolePolicy',
    ]);
    await control('/aws/write-failure', { failure: 'internal', count: 2 });
    await control('/aws/write-failure', { failure: 'suspended', accountId });
    expect(prod().identityCenter?.nextWriteFailures).toEqual([
      { failure: 'internal' },
      { failure: 'internal' },
      { failure: 'suspended', accountId },
    ]);
    await control('/aws/write-failure', {});
    expect(prod().identityCenter?.nextWriteFailures).toEqual([
      { failure: 'suspended', accountId },
    ]);
    await control('/aws/write-failure', { accountId });
    expect(prod().identityCenter?.nextWriteFailures).toEqual([]);
    await control('/aws/account-instance', { accountId, state: 'present' });
    expect(prod().accountInstances).toHaveLength(1);
    await control('/aws/account-instance', { accountId, state: 'absent' });
    expect(prod().accountInstances).toEqual([]);
    await control('/aws/key', { key: 'multiRegion', trouble: 'disabled' });
    expect(prod().identityCenter?.encryption).toMatchObject({
      kmsKeyArn: expect.stringContaining(':key/mrk-'),
      trouble: 'disabled',
    });
    await control('/aws/key', {});
    expect(prod().identityCenter?.encryption?.trouble).toBeUndefined();
    await control('/aws/request-family', { family: 'dualStack' });
    expect(prod().identityCenter?.requestFamily).toBe('dualStack');
    await control('/aws/key', { key: 'aws' });
    expect(prod().identityCenter?.encryption).toBeUndefined();
  });

  it.each([
    ['/aws/account-state', { accountId: '1' }, 404, 'Use one of 111111111111'],
    [
      '/aws/write-failure',
      { failure: 'suspended', accountId: '1' },
      404,
      'Use one of 111111111111',
    ],
    ['/aws/write-failure', { failure: 'tired' }, 400, 'Use one of throttled'],
    ['/aws/key', { trouble: 'disabled' }, 409, 'Give it one with key.'],
    ['/aws/key', { trouble: 'tired' }, 400, 'Use one of accessDenied'],
    [
      '/application/portal-claims',
      { organization: 'acme-labs' },
      409,
      'Create one first.',
    ],
    [
      '/aws/write-failure',
      { organization: 'acme-labs' },
      409,
      'Enable it first.',
    ],
  ])('says what is wrong with %s %j', async (path, body, status, message) => {
    const answer = await control(path, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('restores in the portal what Graph restores one by one', async () => {
    const { id } = tenant().applications[0];
    const principal = application();
    const again = () => control('/application/restore', {});
    expect((await again()).status).toBe(409);
    principal.simulated.claimsMappingPolicyIds = ['a-policy'];
    deleteApplication(tenant(), tenant().applications[0], new Date());
    expect((await again()).status).toBe(200);
    expect(tenant().applications.at(-1)).toMatchObject({
      id,
      deletedDateTime: null,
    });
    expect(tenant().servicePrincipals).toContain(principal);
    // Policies do not come back.
    expect(principal.simulated.claimsMappingPolicyIds).toBeUndefined();
    expect((await again()).status).toBe(409);
  });
});
