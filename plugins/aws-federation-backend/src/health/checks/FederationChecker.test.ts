import { TestDatabases } from '@backstage/backend-test-utils';
import {
  PartFailure,
  PartName,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { allRules } from '../rules';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

const entityId =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234';
const busy: Omit<PartFailure, 'since'> = {
  kind: 'throttled',
  reason: 'Entra asks to wait. Try again.',
};

describe('FederationChecker', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
  });

  it('says why when there are no credentials for the clouds', async () => {
    await checks.specified();
    const status = await checks.check({
      createClouds: () => {
        throw new Error('Account 111111111111 is not in aws.accounts.');
      },
    });
    expect(status.overall).toBe('Unknown');
    expect(conditionOf(status, 'InstanceReady')?.message).toBe(
      'Account 111111111111 is not in aws.accounts.',
    );
  });

  it('reads what was seen once with the next check, and what has stopped until it is seen to work', async () => {
    await checks.specified();
    const inDoubt: Array<readonly PartName[] | undefined> = [];
    const look = async () => {
      checks.minutes += 10;
      return checks.check({
        collectSnapshot: async options => {
          inDoubt.push(options.inDoubt);
          return checks.collect();
        },
      });
    };
    await look();
    const users = { ...checks.seen.facts.users };
    checks.seen.facts.users = {
      inAws: 0,
      enabled: 0,
      enabledProvisioned: 0,
      expected: { somebody: true },
    };
    await look();
    await look();
    checks.seen.facts.users = users;
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

  it('knows the SCIM endpoints of other organizations of the configuration', async () => {
    await checks.specified();
    const scimEndpoint = 'https://scim.eu-central-1.amazonaws.com/f3v/scim/v2';
    checks.seen.facts.settings.scimEndpoint = scimEndpoint;
    for (const name of ['other', 'no-longer-there']) {
      await checks.store.saveSpecification(name, {
        version: 0,
        specification: {
          ...checks.seen.input.specification,
          provisioning: {
            ...checks.seen.input.specification.provisioning,
            scimEndpoint,
          },
        },
        by: 'user:default/ada',
        at: '2026-11-24T11:00:00.000Z',
      });
    }
    const titles = async (...names: string[]) => {
      const { findings } = await checks.check({
        organizations: names.map(name => ({ name, title: `Title of ${name}` })),
      });
      return findings
        .filter(({ reason }) => reason === 'EndpointOfAnotherOrganization')
        .map(({ title }) => title);
    };
    expect(await titles('acme')).toEqual([]);
    expect(await titles('acme', 'other')).toEqual([
      expect.stringMatching(/the SCIM endpoint of Title of other\.$/),
    ]);
  });

  it('goes on when a clock that was ahead is put right', async () => {
    await checks.specified();
    checks.minutes = 360;
    expect((await checks.check()).overall).toBe('Healthy');
    checks.minutes = 0;
    checks.seen.facts.credentials.outcome = 'refused';
    await checks.check();
    checks.minutes += 60;
    const status = await checks.checkAgain();
    expect(status.observedAt).toBe('2026-11-24T13:10:00.000Z');
    expect(status.overall).toBe('Broken');
    expect(status.overallSince! <= status.observedAt).toBe(true);
    for (const { lastTransitionTime } of status.conditions) {
      expect(lastTransitionTime <= status.observedAt).toBe(true);
    }
  });

  it('loses only the rule that fails', async () => {
    await checks.specified();
    const [rule] = allRules.filter(({ id }) => id === 'saml-mode');
    const status = await checks.check({
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
      await checks.specified();
      await checks.check();
      checks.minutes += 10;
      checks.lease = { title: "Ada's run", expiresInMinutes: 2 };
      checks.seen.facts.mappings.mappings!.groups.enabled = true;
    });

    it('raises no alarm of its own accord', async () => {
      expect((await checks.check()).overall).toBe('Healthy');
      checks.lease = undefined;
      expect((await checks.checkAgain()).overall).toBe('Degraded');
    });

    it('calls nothing healthy that has stopped meanwhile', async () => {
      checks.seen.facts.application.servicePrincipal!.singleSignOnMode =
        undefined;
      const status = await checks.check();
      expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
      expect(conditionOf(status, 'SamlReady')).toMatchObject({
        reason: 'BeingChanged',
        message: expect.stringMatching(
          /^Being changed by Ada's run\. Seen meanwhile: Nobody can sign in: /,
        ),
      });
    });

    it('calls nothing healthy that may have stopped meanwhile', async () => {
      checks.seen.facts.credentials.outcome = 'unreachable';
      const status = await checks.check();
      expect(status).toMatchObject({ overall: 'Unknown', findings: [] });
      expect(conditionOf(status, 'CredentialsValid')?.reason).toBe(
        'BeingChanged',
      );
    });

    it('judges what is asked for', async () => {
      expect((await checks.check({}, { asked: true })).overall).toBe(
        'Degraded',
      );
    });

    it('does not wait for a run that has ended', async () => {
      checks.lease!.expiresInMinutes = -1;
      expect((await checks.check()).overall).toBe('Degraded');
    });
  });

  it('looks at steps again only when something is open, or somebody asks', async () => {
    await checks.specified();
    await checks.check();
    const inspectSteps = jest.fn(async () => checks.steps);
    checks.minutes += 10;
    await checks.check({ inspectSteps });
    expect(inspectSteps).not.toHaveBeenCalled();
    await checks.check({ inspectSteps }, { asked: true });
    expect(inspectSteps).toHaveBeenCalledTimes(1);
  });

  it('remembers the id of the application', async () => {
    await checks.specified();
    await checks.check();
    expect(
      (await checks.store.read('acme')).recorded.applicationId?.value,
    ).toBe('app-id');
  });

  describe('of an organization for which nothing is specified', () => {
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
      Object.assign(checks.seen.facts, { job: {}, mappings: {} });
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

  it('looks again for whoever asks while a check runs', async () => {
    let looks = 0;
    const one = checks.checker({
      collectSnapshot: async () => {
        looks += 1;
        return checks.collect();
      },
    });
    await Promise.all([one.check(), one.check(), one.check()]);
    expect(looks).toBe(2);
  });
});
