import { TestDatabases } from '@backstage/backend-test-utils';
import {
  PartFailure,
  PartName,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

const entityId =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234';
const busy: Omit<PartFailure, 'since'> = {
  kind: 'throttled',
  reason: 'Entra asks to wait. Try again.',
};

describe('FederationChecker of an organization for which nothing is specified', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
  });

  function withoutApplication() {
    const { application } = checks.seen.facts;
    application.application = undefined;
    application.servicePrincipal = undefined;
    application.signingCertificates = [];
    checks.seen.facts.job = {};
  }

  it('looks only for the instance', async () => {
    withoutApplication();
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'NotFederated', findings: [] });
    expect(status.conditions).toEqual([
      expect.objectContaining({ type: 'InstanceReady', status: 'True' }),
    ]);
    expect((await checks.store.read('acme')).version).toBe(0);
  });

  it('does not blame it', async () => {
    withoutApplication();
    checks.seen.facts.instance = { unreadRegions: [] };
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'NotFederated', findings: [] });
    expect(conditionOf(status, 'InstanceReady')?.status).toBe('Unknown');
  });

  it.each<[string, PartName[]]>([
    ['the enterprise application', ['application']],
    ['the synchronization job', ['job']],
    ['its settings and mappings', ['settings', 'mappings']],
  ])(
    'does not say that there is none while %s cannot be read',
    async (_, parts) => {
      for (const part of parts) checks.unread[part] = busy;
      const status = await checks.check();
      expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
      expect(status.unread.map(({ part, reason }) => [part, reason])).toEqual(
        parts.map(part => [part, busy.reason]),
      );
      expect((await checks.store.read('acme')).version).toBe(0);

      checks.unread = {};
      expect(await checks.checkAgain()).toMatchObject({
        observedVersion: 1,
        unread: [],
      });
    },
  );

  it('says that there is none whatever else cannot be read', async () => {
    withoutApplication();
    checks.unread = { users: busy, settings: busy };
    expect(await checks.check()).toMatchObject({
      overall: 'NotFederated',
      unread: [],
    });
  });

  it('does not know it without credentials, and says what to configure', async () => {
    const reason = 'awsFederation.tenants[0].clientId is missing.';
    const status = await checks.check({
      createClouds: () => {
        throw new Error(reason);
      },
    });
    expect(status.overall).toBe('Unknown');
    expect(new Set(status.unread.map(part => part.reason))).toEqual(
      new Set([reason]),
    );
  });

  it('does not know it while several applications may be the one', async () => {
    withoutApplication();
    checks.seen.facts.application.candidates = [
      { appId: 'one', displayName: 'AWS acme' },
      { appId: 'two', displayName: 'AWS acme' },
    ];
    const status = await checks.check();
    expect(status.overall).toBe('Unknown');
    expect(status.findings.map(({ rule }) => rule)).toEqual([
      'application-ambiguous',
    ]);
  });

  it('adopts what was federated before, and does not call it broken', async () => {
    checks.seen.facts.settings = {
      keys: ['BaseAddress', 'SecretToken', 'SyncAll'],
      known: { scope: 'all' },
    };
    const status = await checks.check();
    expect(status).toMatchObject({ observedVersion: 1 });
    expect(['Broken', 'Degraded']).not.toContain(status.overall);
    const { specification } = await checks.store.read('acme');
    expect(specification).toEqual({
      application: {
        displayName: 'AWS acme',
        notificationEmailAddresses: ['platform@acme.test'],
      },
      saml: {
        entityId,
        assertionConsumerServiceUrls:
          checks.seen.facts.application.application!.replyUrls,
      },
      provisioning: {
        userNameAttribute: 'userPrincipalName',
        groupsEnabled: false,
        scope: 'all',
        scopingFilters: [],
      },
      assignments: { users: [], groups: [] },
    });
  });

  it('adopts sign-in alone, and provisioning when somebody has set it up by hand', async () => {
    const { job, mappings } = checks.seen.facts;
    const nobody = { inAws: 0, enabled: 0, enabledProvisioned: 0 };
    Object.assign(checks.seen.facts, { job: {}, mappings: {}, users: nobody });
    checks.steps = [
      {
        id: 'job',
        title: 'Synchronization job',
        kind: 'api',
        state: 'Pending',
        message: 'There is none.',
      },
    ];
    const half = await checks.check();
    expect(half).toMatchObject({ overall: 'SettingUp', observedVersion: 1 });
    const before = await checks.store.read('acme');
    expect(before.specification).not.toHaveProperty('provisioning');

    Object.assign(checks.seen.facts, { job, mappings });
    const whole = await checks.checkAgain();
    expect(whole).toMatchObject({ observedVersion: 2 });
    expect(whole.overall).not.toBe('SettingUp');
    expect((await checks.store.read('acme')).specification).toEqual({
      ...before.specification,
      provisioning: expect.objectContaining({ scope: 'assigned' }),
    });
    await checks.checkAgain();
    expect((await checks.store.read('acme')).version).toBe(2);
  });

  it('does not adopt an endpoint that is not AWS’s', async () => {
    checks.seen.facts.settings.scimEndpoint = 'https://evil.test/a/scim/v2';
    await checks.check();
    const { specification } = await checks.store.read('acme');
    expect(specification?.provisioning).toBeDefined();
    expect(specification?.provisioning?.scimEndpoint).toBeUndefined();
  });
});
