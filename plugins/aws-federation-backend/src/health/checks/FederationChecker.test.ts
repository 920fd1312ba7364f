import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  PartFailure,
  PartName,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { fakeClouds } from '../../__testUtils__/fakeClouds';
import {
  healthyFederation,
  HealthyFederation,
  snapshotOf,
} from '../../__testUtils__/healthyFederation';
import { organization, tenant } from '../../__testUtils__/organization';
import { DatabaseFederationStore } from '../../federations';
import { DatabaseHealthStore } from '../DatabaseHealthStore';
import { allRules } from '../rules';
import { CheckDependencies } from './CheckDependencies';
import { CheckRequest, FederationChecker } from './FederationChecker';

const open: StepState = {
  id: 'saml-urls',
  title: 'Identifier and reply URLs',
  kind: 'api',
  state: 'Pending',
  message: 'Not set.',
};
const entityId =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234';
const busy: Omit<PartFailure, 'since'> = {
  kind: 'throttled',
  reason: 'Entra asks to wait. Try again.',
};

describe('FederationChecker', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let store: DatabaseFederationStore;
  let health: DatabaseHealthStore;
  let seen: HealthyFederation;
  /** Parts that cannot be read, and of which nothing is known that counts. */
  let unread: Partial<Record<PartName, Omit<PartFailure, 'since'>>>;
  let minutes: number;
  let steps: StepState[];
  let lease: { title: string; expiresInMinutes: number } | undefined;

  beforeEach(async () => {
    const knex = await databases.init('SQLITE_3');
    const database = { getClient: async () => knex };
    store = await DatabaseFederationStore.create({ database });
    health = await DatabaseHealthStore.create({ database });
    seen = healthyFederation();
    unread = {};
    minutes = 0;
    steps = [];
    lease = undefined;
  });

  function now() {
    return new Date(Date.UTC(2026, 10, 24, 12, minutes));
  }

  async function collect() {
    const snapshot = snapshotOf(seen.facts, now().toISOString());
    for (const [name, failure] of Object.entries(unread)) {
      Object.assign(snapshot.parts, {
        [name]: { failure: { ...failure, since: snapshot.observedAt } },
      });
    }
    return snapshot;
  }

  function checker(dependencies: Partial<CheckDependencies> = {}) {
    return new FederationChecker({
      organization,
      tenant,
      dependencies: {
        store,
        health,
        rules: allRules,
        auditor: mockServices.auditor.mock(),
        leases: {
          take: async (_, asked) => asked,
          release: async () => true,
          read: async () =>
            lease && {
              ...lease,
              token: 't',
              holder: 'task',
              by: 'user:default/ada',
              since: now().toISOString(),
              expiresAt: new Date(
                now().getTime() + lease.expiresInMinutes * 60_000,
              ).toISOString(),
            },
        },
        createClouds: () => fakeClouds({}),
        collectSnapshot: collect,
        inspectSteps: async () => steps,
        clock: { now },
        logger: mockServices.logger.mock(),
        intervalSeconds: 600,
        timeoutSeconds: 60,
        ...dependencies,
      },
    });
  }

  async function specified() {
    await store.saveSpecification('acme', {
      version: 0,
      specification: seen.input.specification,
      by: 'user:default/ada',
      at: '2026-11-24T11:00:00.000Z',
    });
    await store.recordFacts('acme', seen.input.recorded);
  }

  async function check(
    dependencies?: Partial<CheckDependencies>,
    request?: CheckRequest,
  ) {
    await checker(dependencies).check(request);
    return (await health.readStatus('acme'))!;
  }

  /** A second look, ten minutes later, which believes what the first one saw. */
  async function checkAgain() {
    minutes += 10;
    return check();
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
      unread: [],
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
    expect(status.conditions.filter(({ status: is }) => is !== 'True')).toEqual(
      [],
    );
  });

  it('never calls healthy what could not be read', async () => {
    await specified();
    unread = { instance: busy };
    const status = await check();
    expect(status.overall).toBe('Unknown');
    expect(conditionOf(status, 'InstanceReady')).toMatchObject({
      status: 'Unknown',
      reason: 'NotRead',
      message: busy.reason,
    });
    expect(conditionOf(status, 'ApplicationReady')?.status).toBe('True');
    expect(status.unread).toMatchObject([
      { part: 'instance', title: 'IAM Identity Center', reason: busy.reason },
    ]);
  });

  it('judges the rest where a part that is not essential cannot be read', async () => {
    await specified();
    unread = { access: busy, provisionedSets: busy };
    const status = await check();
    expect(status.overall).toBe('Healthy');
    expect(conditionOf(status, 'AccessReady')?.status).toBe('Unknown');
  });

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

  it('is broken by what has stopped, degraded by what differs', async () => {
    await specified();
    seen.facts.mappings.mappings!.groups.enabled = true;
    expect((await check()).overall).toBe('Degraded');
    seen.facts.application.servicePrincipal!.enabled = false;
    const broken = await checkAgain();
    expect(broken.overall).toBe('Broken');
    expect(broken.overallSince).toBe('2026-11-24T12:10:00.000Z');
    expect(broken.findings.map(({ severity }) => severity)).toEqual([
      'critical',
      'warning',
    ]);
  });

  it('keeps the time of the last transition while nothing changes', async () => {
    await specified();
    await check();
    const status = await checkAgain();
    expect(status.observedAt).toBe('2026-11-24T12:10:00.000Z');
    expect(conditionOf(status, 'SamlReady')?.lastTransitionTime).toBe(
      '2026-11-24T12:00:00.000Z',
    );
    expect(await health.listTransitions('acme', 100)).toHaveLength(10);
  });

  it('believes a refused token the second time, and keeps the word until then', async () => {
    await specified();
    await check();
    seen.facts.credentials.outcome = 'refused';
    const first = await checkAgain();
    expect(first).toMatchObject({ overall: 'Healthy', findings: [] });
    expect(conditionOf(first, 'CredentialsValid')).toMatchObject({
      status: 'True',
      message: expect.stringMatching(
        /^Seen once, and the next check decides: .* AWS refuses the provisioning token\.$/,
      ),
    });
    const second = await checkAgain();
    expect(second.overall).toBe('Broken');
    expect(second.findings).toMatchObject([
      { condition: 'CredentialsValid', since: '2026-11-24T12:10:00.000Z' },
    ]);
  });

  it('reads what was seen once with the next check, and what has stopped until it is seen to work', async () => {
    await specified();
    const inDoubt: Array<readonly PartName[] | undefined> = [];
    const look = async () => {
      minutes += 10;
      return check({
        collectSnapshot: async options => {
          inDoubt.push(options.inDoubt);
          return collect();
        },
      });
    };
    await look();
    const users = { ...seen.facts.users };
    seen.facts.users = { inAws: 0, enabled: 0, enabledProvisioned: 0 };
    await look();
    await look();
    seen.facts.users = users;
    await look();
    await look();
    expect(inDoubt).toEqual([
      [],
      [],
      ['users', 'job', 'assignments'],
      ['users', 'job', 'assignments'],
      [],
    ]);
  });

  it('takes a day without a cycle for the later stage of a late one', async () => {
    await specified();
    for (let looks = 0; looks < 6; looks += 1) {
      minutes += 30;
      await check();
    }
    expect((await checkAgain()).overall).toBe('Degraded');
    minutes = 24 * 60;
    expect(await check()).toMatchObject({
      overall: 'Broken',
      findings: [{ reason: 'CycleMissing' }],
    });
  });

  it('does not claim what it never saw while a suspicion waits', async () => {
    await specified();
    seen.facts.credentials.outcome = 'refused';
    const first = await check();
    expect(first.overall).toBe('Unknown');
    expect(conditionOf(first, 'CredentialsValid')?.reason).toBe(
      'BeingConfirmed',
    );
  });

  it('tells no longer what it cannot look at, and remembers since when it was so', async () => {
    await specified();
    seen.facts.application.servicePrincipal!.enabled = false;
    await check();
    unread = { application: busy };
    const blind = await checkAgain();
    expect(blind).toMatchObject({ overall: 'Unknown', findings: [] });
    unread = {};
    expect((await checkAgain()).findings).toMatchObject([
      { since: '2026-11-24T12:00:00.000Z' },
    ]);
  });

  it('loses only the rule that fails', async () => {
    await specified();
    const [rule] = allRules.filter(({ id }) => id === 'saml-mode');
    const status = await check({
      rules: [
        ...allRules,
        {
          ...rule,
          id: 'own-rule',
          title: 'Our own',
          condition: 'AccessReady',
          inspect: () => {
            throw new Error('A mistake.');
          },
        },
      ],
    });
    expect(status.overall).toBe('Healthy');
    expect(conditionOf(status, 'AccessReady')).toMatchObject({
      status: 'Unknown',
      message: expect.stringContaining('The rule "Our own" failed'),
    });
  });

  describe('while a run changes the federation', () => {
    beforeEach(async () => {
      await specified();
      await check();
      minutes += 10;
      lease = { title: "Ada's run", expiresInMinutes: 2 };
      seen.facts.mappings.mappings!.groups.enabled = true;
    });

    it('raises no alarm of its own accord', async () => {
      expect((await check()).overall).toBe('Healthy');
      lease = undefined;
      expect((await checkAgain()).overall).toBe('Degraded');
    });

    it('calls nothing healthy that has stopped meanwhile', async () => {
      seen.facts.application.servicePrincipal!.singleSignOnMode = undefined;
      const status = await check();
      expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
      expect(conditionOf(status, 'SamlReady')).toMatchObject({
        reason: 'BeingChanged',
        message: expect.stringMatching(
          /^Being changed by Ada's run\. Seen meanwhile: Nobody can sign in: /,
        ),
      });
    });

    it('judges what is asked for', async () => {
      expect((await check({}, { asked: true })).overall).toBe('Degraded');
    });

    it('does not wait for a run that has ended', async () => {
      lease!.expiresInMinutes = -1;
      expect((await check()).overall).toBe('Degraded');
    });
  });

  it('is setting up, without blame, until provisioning has run', async () => {
    await specified();
    steps = [open];
    seen.facts.application.application!.identifierUris = [];
    seen.facts.job = {};
    seen.facts.credentials = {};
    seen.facts.mappings = {};
    const status = await check();
    expect(status).toMatchObject({ overall: 'SettingUp', steps: [open] });
    expect(
      status.findings.filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
    expect(conditionOf(status, 'SamlReady')).toMatchObject({
      status: 'Unknown',
      reason: 'NotSetUp',
    });
  });

  it('does not fall back to setting up when the job is deleted', async () => {
    await specified();
    await check();
    steps = [open];
    seen.facts.job = {};
    await checkAgain();
    expect((await checkAgain()).overall).toBe('Broken');
  });

  it('looks at steps again only when something is open, or somebody asks', async () => {
    await specified();
    await check();
    const inspectSteps = jest.fn(async () => steps);
    minutes += 10;
    await check({ inspectSteps });
    expect(inspectSteps).not.toHaveBeenCalled();
    await check({ inspectSteps }, { asked: true });
    expect(inspectSteps).toHaveBeenCalledTimes(1);
  });

  it('remembers the id of the application', async () => {
    await specified();
    await check();
    expect((await store.read('acme')).recorded.applicationId?.value).toBe(
      'app-id',
    );
  });

  describe('of an organization for which nothing is specified', () => {
    function withoutApplication() {
      const { application } = seen.facts;
      application.application = undefined;
      application.servicePrincipal = undefined;
      application.signingCertificates = [];
      seen.facts.job = {};
    }

    it('looks only for the instance', async () => {
      withoutApplication();
      const status = await check();
      expect(status).toMatchObject({ overall: 'NotFederated', findings: [] });
      expect(status.conditions).toEqual([
        expect.objectContaining({ type: 'InstanceReady', status: 'True' }),
      ]);
      expect((await store.read('acme')).version).toBe(0);
    });

    it('does not blame it', async () => {
      withoutApplication();
      seen.facts.instance = { unreadRegions: [] };
      const status = await check();
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
        for (const part of parts) unread[part] = busy;
        const status = await check();
        expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
        expect(status.unread.map(({ part, reason }) => [part, reason])).toEqual(
          parts.map(part => [part, busy.reason]),
        );
        expect((await store.read('acme')).version).toBe(0);

        unread = {};
        expect(await checkAgain()).toMatchObject({
          observedVersion: 1,
          unread: [],
        });
      },
    );

    it('says that there is none whatever else cannot be read', async () => {
      withoutApplication();
      unread = { users: busy, settings: busy };
      expect(await check()).toMatchObject({
        overall: 'NotFederated',
        unread: [],
      });
    });

    it('does not know it without credentials, and says what to configure', async () => {
      const reason = 'awsFederation.tenants[0].clientId is missing.';
      const status = await check({
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
      seen.facts.application.candidates = [
        { appId: 'one', displayName: 'AWS acme' },
        { appId: 'two', displayName: 'AWS acme' },
      ];
      const status = await check();
      expect(status.overall).toBe('Unknown');
      expect(status.findings.map(({ rule }) => rule)).toEqual([
        'application-ambiguous',
      ]);
    });

    it('adopts what was federated before, and does not call it broken', async () => {
      seen.facts.settings = {
        keys: ['BaseAddress', 'SecretToken', 'SyncAll'],
        known: { scope: 'all' },
      };
      const status = await check();
      expect(status).toMatchObject({ observedVersion: 1 });
      expect(['Broken', 'Degraded']).not.toContain(status.overall);
      const { specification } = await store.read('acme');
      expect(specification).toEqual({
        application: {
          displayName: 'AWS acme',
          notificationEmailAddresses: ['platform@acme.test'],
        },
        saml: {
          entityId,
          assertionConsumerServiceUrls:
            seen.facts.application.application!.replyUrls,
        },
        provisioning: {
          userNameAttribute: 'userPrincipalName',
          groupsEnabled: false,
          scope: 'all',
        },
        assignments: { users: [], groups: [] },
      });
    });

    it('does not adopt an endpoint that is not AWS’s', async () => {
      seen.facts.settings.scimEndpoint = 'https://evil.test/a/scim/v2';
      await check();
      const { specification } = await store.read('acme');
      expect(specification?.provisioning).toBeDefined();
      expect(specification?.provisioning?.scimEndpoint).toBeUndefined();
    });
  });

  it('does not know who is missing while provisioning is in quarantine', async () => {
    await specified();
    seen.facts.job.job!.state = 'quarantined';
    const status = await check();
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'Unknown',
      reason: 'NoCycles',
    });
  });

  it('does not call provisioning paused when its state is not known', async () => {
    await specified();
    await check();
    Object.assign(seen.facts.job.job!, {
      state: 'unknown',
      unknownState: 'Suspended',
    });
    const status = await checkAgain();
    expect(status.overall).toBe('Unknown');
    expect(conditionOf(status, 'ProvisioningRunning')).toMatchObject({
      status: 'Unknown',
      reason: 'JobStateUnknown',
      message: expect.stringContaining('"Suspended"'),
    });
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'Unknown',
      reason: 'JobStateUnknown',
    });

    lease = { title: 'Ada completes the federation', expiresInMinutes: 2 };
    const changing = await checkAgain();
    expect(JSON.stringify(changing)).not.toMatch(/paused/i);
  });

  it('looks again for whoever asks while a check runs', async () => {
    let looks = 0;
    const one = checker({
      collectSnapshot: async () => {
        looks += 1;
        return collect();
      },
    });
    await Promise.all([one.check(), one.check(), one.check()]);
    expect(looks).toBe(2);
  });
});
