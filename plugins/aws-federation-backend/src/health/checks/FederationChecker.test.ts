import { TestDatabases } from '@backstage/backend-test-utils';
import { PartName } from '@aws-federation/backstage-plugin-aws-federation-node';
import { allRules } from '../rules';
import { organization } from '../../__testUtils__/organization';
import { CheckDependencies } from './CheckDependencies';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

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

  it('lets no request take more than a third of its time', async () => {
    const patience: Array<number | undefined> = [];
    await checks.check({
      timeoutSeconds: 90,
      createClouds: ({ patienceMs }) => {
        patience.push(patienceMs);
        throw new Error('Not asked for here.');
      },
    });
    expect(patience).toEqual([30_000]);
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
      ['users', 'job', 'assignments', 'mappings'],
      ['users', 'job', 'assignments', 'mappings'],
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

  it('does not take the application of another organization for one that sends people here', async () => {
    await checks.specified();
    checks.seen.facts.job.job!.state = 'paused';
    const theirs = { appId: 'theirs', displayName: 'AWS other' };
    checks.seen.facts.otherSenders = { ownJob: 'paused', senders: [theirs] };
    const reasons = async (
      ...organizations: CheckDependencies['organizations']
    ) => {
      checks.minutes += 10;
      const { findings } = await checks.check({ organizations });
      return findings.map(({ reason }) => reason);
    };
    await reasons(organization);
    expect(await reasons(organization)).toContain('JobStoppedAnotherSends');
    await checks.store.recordFacts('other', {
      applicationId: {
        value: 'theirs',
        by: 'service',
        at: checks.now().toISOString(),
      },
    });
    // One that is no longer configured may be anybody's.
    expect(await reasons(organization)).toContain('JobStoppedAnotherSends');
    const other = { ...organization, name: 'other' };
    await reasons(organization, other);
    const found = await reasons(organization, other);
    expect(found).toContain('JobPaused');
    expect(found).not.toContain('JobStoppedAnotherSends');
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

  it.each([
    ['the schedule', [{}, {}], false],
    ['the schedule and a person', [{}, { asked: true }], true],
    ['a person and the schedule', [{ asked: true }, {}], true],
  ])(
    'reads everything after a running check for %s: %j',
    async (_, queue, all) => {
      const read: boolean[] = [];
      const one = checks.checker({
        collectSnapshot: async options => {
          read.push(options.everything);
          return checks.collect();
        },
      });
      await one.check();
      await Promise.all([one.check(), ...queue.map(each => one.check(each))]);
      expect(read).toEqual([true, false, all]);
    },
  );
});
