import { TestDatabases } from '@backstage/backend-test-utils';
import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ApplicationFacts,
  PartFailure,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

const open: StepState = {
  id: 'saml-urls',
  title: 'Identifier and reply URLs',
  kind: 'api',
  state: 'Pending',
  message: 'Not set.',
};
const busy: Omit<PartFailure, 'since'> = {
  kind: 'throttled',
  reason: 'Entra asks to wait. Try again.',
};

describe('assessFederation', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
  });

  it('calls a federation healthy when every essential part was seen', async () => {
    await checks.specified();
    const status = await checks.check();
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
    await checks.specified();
    checks.unread = { instance: busy };
    const status = await checks.check();
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
    await checks.specified();
    checks.unread = { access: busy, provisionedSets: busy };
    const status = await checks.check();
    expect(status.overall).toBe('Healthy');
    expect(conditionOf(status, 'AccessReady')?.status).toBe('Unknown');
  });

  it('is broken by what has stopped, degraded by what differs', async () => {
    await checks.specified();
    checks.seen.facts.mappings.mappings!.groups.enabled = true;
    expect((await checks.check()).overall).toBe('Degraded');
    checks.seen.facts.application.servicePrincipal!.enabled = false;
    const broken = await checks.checkAgain();
    expect(broken.overall).toBe('Broken');
    expect(broken.overallSince).toBe('2026-11-24T12:10:00.000Z');
    expect(broken.findings.map(({ severity }) => severity)).toEqual([
      'critical',
      'warning',
    ]);
  });

  it('keeps the time of the last transition while nothing changes', async () => {
    await checks.specified();
    await checks.check();
    const status = await checks.checkAgain();
    expect(status.observedAt).toBe('2026-11-24T12:10:00.000Z');
    expect(conditionOf(status, 'SamlReady')?.lastTransitionTime).toBe(
      '2026-11-24T12:00:00.000Z',
    );
    expect(await checks.health.listTransitions('acme', 100)).toHaveLength(10);
  });

  it('believes a refused token the second time, and keeps the word until then', async () => {
    await checks.specified();
    await checks.check();
    checks.seen.facts.credentials.outcome = 'refused';
    const first = await checks.checkAgain();
    expect(first).toMatchObject({ overall: 'Healthy', findings: [] });
    expect(conditionOf(first, 'CredentialsValid')).toMatchObject({
      status: 'True',
      message: expect.stringMatching(
        /^Seen once, and the next check decides: .* AWS refuses the provisioning token\.$/,
      ),
    });
    const second = await checks.checkAgain();
    expect(second.overall).toBe('Broken');
    expect(second.findings).toMatchObject([
      { condition: 'CredentialsValid', since: '2026-11-24T12:10:00.000Z' },
    ]);
  });

  it('takes a day without a cycle for the later stage of a late one', async () => {
    await checks.specified();
    for (let looks = 0; looks < 6; looks += 1) {
      checks.minutes += 30;
      await checks.check();
    }
    expect((await checks.checkAgain()).overall).toBe('Degraded');
    checks.minutes = 24 * 60;
    expect(await checks.check()).toMatchObject({
      overall: 'Broken',
      findings: [{ reason: 'CycleMissing' }],
    });
  });

  it('does not claim what it never saw while a suspicion waits', async () => {
    await checks.specified();
    checks.seen.facts.credentials.outcome = 'refused';
    const first = await checks.check();
    expect(first.overall).toBe('Unknown');
    expect(conditionOf(first, 'CredentialsValid')?.reason).toBe(
      'BeingConfirmed',
    );
  });

  it('tells no longer what it cannot look at, and remembers since when it was so', async () => {
    await checks.specified();
    checks.seen.facts.application.servicePrincipal!.enabled = false;
    await checks.check();
    checks.unread = { application: busy };
    const blind = await checks.checkAgain();
    expect(blind).toMatchObject({ overall: 'Unknown', findings: [] });
    checks.unread = {};
    expect((await checks.checkAgain()).findings).toMatchObject([
      { since: '2026-11-24T12:00:00.000Z' },
    ]);
  });

  it('is setting up, without blame, until provisioning has run', async () => {
    await checks.specified();
    checks.steps = [open];
    checks.seen.facts.application.application!.identifierUris = [];
    checks.seen.facts.job = {};
    checks.seen.facts.credentials = {};
    checks.seen.facts.mappings = {};
    const status = await checks.check();
    expect(status).toMatchObject({ overall: 'SettingUp', steps: [open] });
    expect(
      status.findings.filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
    expect(conditionOf(status, 'SamlReady')).toMatchObject({
      status: 'Unknown',
      reason: 'NotSetUp',
    });
  });

  it.each<[string, string, string | undefined]>([
    ['judges what was adopted', 'Broken', undefined],
    ['is setting up what a template has begun', 'SettingUp', '{}'],
  ])('%s, where the job is a new one', async (_, overall, settings) => {
    delete checks.seen.input.specification.saml?.signOnUrl;
    delete checks.seen.input.recorded.savedSettings;
    if (settings) {
      const saved = { by: 'user:default/ada', at: '2026-11-24T11:00:00.000Z' };
      checks.seen.input.recorded.savedSettings = { value: settings, ...saved };
    }
    await checks.specified();
    checks.steps = [open];
    checks.seen.facts.job.job!.everRan = false;
    checks.seen.facts.application.servicePrincipal!.enabled = false;
    checks.seen.facts.users = { inAws: 3, enabled: 3, enabledProvisioned: 3 };
    await checks.check();
    expect(await checks.checkAgain()).toMatchObject({
      overall,
      steps: [open],
    });
  });

  it.each([
    ['goes on setting it up while people get in', 'SettingUp', true],
    ['says so when nobody gets in', 'Broken', false],
  ])(
    'adopts sign-in that was set up by hand, for people made by hand, and %s',
    async (_, overall, enabled) => {
      const { facts, input } = checks.seen;
      const { provisioning, saml, ...others } = input.specification;
      Object.assign(input, {
        specification: { ...others, saml: { ...saml, signOnUrl: undefined } },
      });
      input.recorded = {};
      await checks.specified();
      checks.steps = [open];
      facts.job = {};
      // Of no interest while a template sets up.
      facts.trustedAccess.isTrusted = enabled;
      facts.users = { inAws: 3, enabled: 3, enabledProvisioned: 0 };
      await checks.check();
      expect(await checks.checkAgain()).toMatchObject({ overall });
    },
  );

  it.each<[string, Partial<ApplicationFacts>]>([
    [
      'The enterprise application "By hand" has AWS\'s identifier, and people may be sent to AWS through that one.',
      {
        serving: {
          appId: 'other',
          displayName: 'By hand',
          entityId:
            'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        },
      },
    ],
    [
      'Several enterprise applications may be the one.',
      {
        candidates: [
          { appId: 'one', displayName: 'AWS' },
          { appId: 'other', displayName: 'AWS' },
        ],
      },
    ],
  ])('does not say that nothing is there yet: %s', async (message, facts) => {
    await checks.specified();
    await checks.check();
    Object.assign(checks.seen.facts, {
      job: {},
      credentials: {},
      mappings: {},
    });
    Object.assign(checks.seen.facts.application, {
      application: undefined,
      servicePrincipal: undefined,
      ...facts,
    });
    // One look is not believed.
    await checks.checkAgain();
    const { conditions } = await checks.checkAgain();
    const about = (types: string[]) =>
      conditions
        .filter(({ type }) => types.includes(type))
        .map(({ reason, message: told }) => [reason, told]);
    const types = ['CredentialsValid', 'MappingsReady', 'ProvisioningRunning'];
    expect(about(types)).toEqual(types.map(() => ['NotRead', message]));
  });

  it('does not fall back to setting up when the job is deleted', async () => {
    await checks.specified();
    await checks.check();
    checks.steps = [open];
    checks.seen.facts.job = {};
    await checks.checkAgain();
    expect((await checks.checkAgain()).overall).toBe('Broken');
  });

  it('does not know who is missing while provisioning is in quarantine', async () => {
    await checks.specified();
    checks.seen.facts.job.job!.state = 'quarantined';
    const status = await checks.check();
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'Unknown',
      reason: 'NoCycles',
    });
  });

  it('does not call provisioning paused when its state is not known', async () => {
    await checks.specified();
    await checks.check();
    Object.assign(checks.seen.facts.job.job!, {
      state: 'unknown',
      unknownState: 'Suspended',
    });
    const status = await checks.checkAgain();
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

    checks.lease = {
      title: 'Ada completes the federation',
      expiresInMinutes: 2,
    };
    const changing = await checks.checkAgain();
    expect(JSON.stringify(changing)).not.toMatch(/paused/i);
  });
});
