import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { fakeClouds } from '../__testUtils__/fakeClouds';
import { healthyInput, Readable } from '../__testUtils__/healthyInput';
import { organization, tenant } from '../__testUtils__/organization';
import { DatabaseFederationStore } from '../federations';
import { CheckDependencies } from './CheckDependencies';
import { FederationChecker } from './FederationChecker';

const open: StepState = {
  id: 'saml-urls',
  title: 'Identifier and reply URLs',
  kind: 'api',
  state: 'Pending',
  message: 'Not set.',
};
const entityId =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234';

describe('FederationChecker', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let store: DatabaseFederationStore;
  let seen: Readable;
  let steps: StepState[];
  let secrets: Array<{ key: string; value: string }>;

  beforeEach(async () => {
    const knex = await databases.init('SQLITE_3');
    store = await DatabaseFederationStore.create({
      database: { getClient: async () => knex },
    });
    seen = healthyInput();
    steps = [];
    secrets = [];
  });

  function checker(dependencies: Partial<CheckDependencies> = {}) {
    return new FederationChecker({
      organization,
      tenant,
      dependencies: {
        store,
        createClouds: () => fakeClouds({ secrets }),
        collectSnapshot: async () => seen.snapshot,
        inspectSteps: async () => steps,
        clock: { now: () => seen.now },
        logger: mockServices.logger.mock(),
        timeoutSeconds: 60,
        ...dependencies,
      },
    });
  }

  async function specified() {
    await store.saveSpecification('acme', {
      version: 0,
      specification: seen.specification,
      by: 'user:default/ada',
      at: '2026-11-24T11:00:00.000Z',
    });
  }

  async function check(dependencies?: Partial<CheckDependencies>) {
    await checker(dependencies).check();
    return (await store.readStatus('acme'))!;
  }

  function conditionOf(
    status: Awaited<ReturnType<typeof check>>,
    type: string,
  ) {
    return status.conditions.find(condition => condition.type === type);
  }

  it('calls a federation healthy when every essential part was seen', async () => {
    await specified();
    const status = await check();
    expect(status).toMatchObject({
      overall: 'Healthy',
      observedVersion: 1,
      counts: {
        usersInAws: 412,
        usersFailing: 0,
        permissionSets: 5,
        accountsWithAccess: 38,
      },
      certificateEndsAt: '2029-10-01T00:00:00Z',
      nextCycleAt: '2026-11-24T12:10:00.000Z',
      links: {
        accessPortal: 'https://d-99676f1234.awsapps.com/start',
        entraApplication: expect.stringContaining('principal'),
      },
    });
    expect(status.conditions.map(({ type, status: is }) => [type, is])).toEqual(
      [
        ['InstanceReady', 'True'],
        ['ApplicationReady', 'True'],
        ['SamlReady', 'True'],
        ['CertificateValid', 'True'],
        ['IdentitySourceReady', 'True'],
        ['CredentialsValid', 'True'],
        ['MappingsReady', 'True'],
        ['ProvisioningRunning', 'True'],
        ['UsersInSync', 'True'],
        ['AccessReady', 'True'],
      ],
    );
  });

  it('never calls healthy what could not be read', async () => {
    await specified();
    const reason = 'IAM Identity Center does not answer. Try again later.';
    Object.assign(seen.snapshot, { instance: { ok: false, reason } });
    const status = await check();
    expect(status.overall).toBe('Unknown');
    expect(conditionOf(status, 'InstanceReady')).toMatchObject({
      status: 'Unknown',
      reason: 'NotRead',
      message: reason,
    });
    expect(conditionOf(status, 'SamlReady')).toMatchObject({ status: 'True' });
  });

  it.each([
    ['userPrincipalName', { status: 'True' }],
    ['mail', { status: 'Unknown', message: 'Grant Policy.Read.All.' }],
  ])(
    'needs to see the NameID for other attributes only: %s',
    async (attribute, saml) => {
      seen.specification.provisioning.userNameAttribute = attribute;
      seen.snapshot.provisioning.value.mapping!.userNameSource = attribute;
      seen.snapshot.application.value.nameId = undefined;
      seen.snapshot.application.value.nameIdUnknown = 'Grant Policy.Read.All.';
      await specified();
      expect(conditionOf(await check(), 'SamlReady')).toMatchObject(saml);
    },
  );

  it('says why when there are no credentials for the clouds', async () => {
    await specified();
    const status = await check({
      createClouds: () => {
        throw new Error('Account 111111111111 is not in aws.accounts.');
      },
    });
    expect(status.overall).toBe('Unknown');
    expect(conditionOf(status, 'InstanceReady')?.message).toBe(
      'Account 111111111111 is not in aws.accounts.',
    );
  });

  it('is broken by a critical finding, degraded by a warning', async () => {
    await specified();
    seen.snapshot.provisioning.value.mapping!.groupsEnabled = true;
    expect((await check()).overall).toBe('Degraded');
    seen.snapshot.provisioning.value.job = undefined;
    seen.snapshot.observedAt = '2026-11-24T12:10:00.000Z';
    const broken = await check();
    expect(broken.overall).toBe('Broken');
    expect(broken.overallSince).toBe('2026-11-24T12:10:00.000Z');
    expect(broken.findings.map(finding => finding.severity)).toEqual([
      'critical',
      'warning',
    ]);
  });

  it('keeps the time of the last transition while nothing changes', async () => {
    await specified();
    await check();
    seen.snapshot.observedAt = '2026-11-24T12:10:00.000Z';
    const status = await check();
    expect(status.observedAt).toBe('2026-11-24T12:10:00.000Z');
    expect(conditionOf(status, 'SamlReady')?.lastTransitionTime).toBe(
      '2026-11-24T12:00:00.000Z',
    );
    expect(await store.listTransitions('acme', 100)).toHaveLength(10);
  });

  it('believes a refused token the second time', async () => {
    await specified();
    seen.snapshot.provisioning.value.savedCredentials = 'rejected';
    const first = await check();
    expect(first.overall).toBe('Unknown');
    expect(conditionOf(first, 'CredentialsValid')?.reason).toBe('RejectedOnce');
    seen.snapshot.observedAt = '2026-11-24T12:10:00.000Z';
    const second = await check();
    expect(second.overall).toBe('Broken');
    expect(conditionOf(second, 'CredentialsValid')?.reason).toBe(
      'TokenRejected',
    );
  });

  it('is setting up, without blame, until provisioning has run', async () => {
    await specified();
    steps = [open];
    seen.snapshot.application.value.application!.identifierUris = [];
    seen.snapshot.provisioning.value = { secretKeys: [] };
    const status = await check();
    expect(status).toMatchObject({
      overall: 'SettingUp',
      findings: [],
      steps: [open],
    });
    expect(conditionOf(status, 'SamlReady')).toMatchObject({
      status: 'Unknown',
      reason: 'NotSetUp',
    });
  });

  it('does not fall back to setting up when the job is deleted', async () => {
    await specified();
    await check();
    steps = [open];
    seen.snapshot.observedAt = '2026-11-24T12:10:00.000Z';
    seen.snapshot.provisioning.value = { secretKeys: [] };
    expect((await check()).overall).toBe('Broken');
  });

  it('looks only for the instance while nothing is specified', async () => {
    seen.snapshot.application.value = {
      candidates: [],
      signingCertificates: [],
    };
    const status = await check();
    expect(status).toMatchObject({ overall: 'NotFederated', findings: [] });
    expect(status.conditions).toEqual([
      expect.objectContaining({ type: 'InstanceReady', status: 'True' }),
    ]);
    expect((await store.read('acme')).version).toBe(0);
  });

  it('does not blame an organization that nobody has federated', async () => {
    seen.snapshot.instance.value = {};
    seen.snapshot.application.value = {
      candidates: [],
      signingCertificates: [],
    };
    const status = await check();
    expect(status).toMatchObject({ overall: 'NotFederated', findings: [] });
    expect(conditionOf(status, 'InstanceReady')?.status).toBe('Unknown');
  });

  it('does not know who is missing while provisioning is in quarantine', async () => {
    await specified();
    seen.snapshot.provisioning.value.job!.status!.code = 'Quarantine';
    const status = await check();
    expect(status.overall).toBe('Broken');
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'Unknown',
      reason: 'NoCycles',
    });
  });

  it('adopts what was federated before, without what Entra masks', async () => {
    secrets = [
      { key: 'BaseAddress', value: '*' },
      { key: 'SecretToken', value: '*' },
      { key: 'SyncAll', value: 'True' },
    ];
    const status = await check();
    expect(status).toMatchObject({ overall: 'Healthy', observedVersion: 1 });
    expect((await store.read('acme')).specification).toEqual({
      application: {
        displayName: 'AWS acme',
        notificationEmailAddresses: ['platform@acme.test'],
      },
      saml: {
        entityId,
        assertionConsumerServiceUrls: [
          'https://eu-central-1.signin.aws/platform/saml/acs/a',
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/b',
        ],
      },
      provisioning: {
        userNameAttribute: 'userPrincipalName',
        groupsEnabled: false,
        scope: 'all',
      },
      assignments: { users: [], groups: [] },
    });
  });

  it.each([
    ['what fills userName', { userNameSource: 'mail' }, 'mail'],
    [
      'the NameID where an expression fills it',
      { userNameExpression: 'ToLower([employeeId])' },
      'employeeId',
    ],
  ])('adopts the attribute by %s', async (_, mapping, attribute) => {
    seen.snapshot.provisioning.value.mapping = {
      ...mapping,
      groupsEnabled: false,
      missingRequired: [],
      scopingFilter: 'none',
    };
    seen.snapshot.application.value.nameId = {
      source: 'employeeid',
      policyName: 'Claims',
    };
    await check();
    expect(
      (await store.read('acme')).specification?.provisioning?.userNameAttribute,
    ).toBe(attribute);
  });

  it('does not adopt an endpoint that is not AWS’s', async () => {
    secrets = [{ key: 'BaseAddress', value: 'https://evil.test/a/scim/v2' }];
    await check();
    const { specification } = await store.read('acme');
    expect(specification?.provisioning).toBeDefined();
    expect(specification?.provisioning?.scimEndpoint).toBeUndefined();
  });

  it('looks again for whoever asks while a check runs', async () => {
    let looks = 0;
    const one = checker({
      collectSnapshot: async () => {
        looks += 1;
        return seen.snapshot;
      },
    });
    await Promise.all([one.check(), one.check(), one.check()]);
    expect(looks).toBe(2);
  });
});
