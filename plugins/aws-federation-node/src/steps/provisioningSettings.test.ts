import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { credentialsStep } from './credentialsStep';
import { runStep } from './runStep';
import { scopeStep } from './scopeStep';
import { Step } from './Step';

const token = 'a-token-that-aws-accepts';
const all = ['SyncAll', 'SyncNotificationSettings', 'SkipOutOfScopeDeletions'];

/** An application whose credentials are saved; facts are recorded as the backend does. */
function lab() {
  const fake = new FakeClouds();
  fake.applications = [
    { id: 'app-object', appId: 'app', displayName: 'AWS acme-labs' },
  ];
  fake.servicePrincipal = { id: 'sp', appId: 'app', keyCredentials: [] };
  fake.job = { id: 'job', schedule: { state: 'Active' } };
  const recorded: RecordedFacts = {};
  const lines: string[] = [];
  const run = async (
    step: Step,
    provisioning: object = {},
    scimToken: string | undefined = token,
  ) => {
    const context = stepContext(fake, {
      recorded,
      scimToken,
      specification: {
        ...specification,
        provisioning: { ...specification.provisioning!, ...provisioning },
      },
      log: line => lines.push(line),
    });
    fake.writes = [];
    const { outcome, inspection } = await runStep(step, context, {
      dryRun: false,
    });
    for (const [name, value] of Object.entries(outcome.recorded ?? {})) {
      Object.assign(recorded, { [name]: { value, by: 'me', at: 'now' } });
    }
    return inspection;
  };
  const secret = (key: string) =>
    fake.secrets.find(each => each.key === key)?.value;
  const notifications = () => JSON.parse(secret('SyncNotificationSettings')!);
  return { fake, run, lines, secret, notifications };
}

describe.each([
  ['that Entra shows', []],
  ['that Entra hides', all],
])('settings beside the credentials, %s,', (_, hidden) => {
  it('are saved with the token, and then left as they are', async () => {
    const { fake, run, secret, notifications } = lab();
    fake.hiddenSecrets = hidden;
    await run(credentialsStep, { deletionThreshold: 25 });
    expect(secret('SyncAll')).toBe('false');
    expect(notifications()).toEqual({
      Enabled: true,
      Recipients: 'ops@example.com',
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: 25,
    });
    await run(credentialsStep, { deletionThreshold: 25 });
    await run(scopeStep, { deletionThreshold: 25 });
    expect(fake.writes).toEqual([]);
  });

  it('change with the same token', async () => {
    const { fake, run, notifications } = lab();
    fake.hiddenSecrets = hidden;
    await run(credentialsStep, { deletionThreshold: 25 });
    await run(credentialsStep, { deletionThreshold: 3 });
    expect(fake.writes).toEqual(['putSecrets']);
    expect(notifications().DeleteThresholdValue).toBe(3);
  });

  it('wait for a token when the threshold differs', async () => {
    const { fake, run } = lab();
    fake.hiddenSecrets = hidden;
    await run(credentialsStep);
    const { state, message, changes } = await run(
      credentialsStep,
      { deletionThreshold: 3 },
      '',
    );
    expect({ state, changes }).toEqual({ state: 'Pending', changes: [] });
    expect(message).toMatch(
      /^The deletion threshold in Entra is off, not 3\. .* access token/,
    );
    expect(fake.writes).toEqual([]);
  });

  it('change the scope with a restart, also when a new token is saved first', async () => {
    const { fake, run, secret } = lab();
    fake.hiddenSecrets = hidden;
    await run(credentialsStep, { scope: 'all' });
    expect(secret('SyncAll')).toBe('true');
    fake.acceptedToken = 'the-second-token-of-aws';

    await run(credentialsStep, { scope: 'assigned' }, fake.acceptedToken);
    expect(secret('SyncAll')).toBe('true');
    await run(scopeStep, { scope: 'assigned' }, fake.acceptedToken);
    expect(secret('SyncAll')).toBe('false');
    expect(fake.writes).toEqual([
      'pause',
      'putSecrets',
      'restart QuarantineState,Watermark,Escrows',
      'start',
    ]);

    await run(scopeStep, { scope: 'assigned' }, fake.acceptedToken);
    expect(fake.writes).toEqual([]);
  });
});

describe('settings of others', () => {
  it('are saved again as Entra shows them', async () => {
    const { fake, run, secret, notifications } = lab();
    fake.secrets = [
      { key: 'SkipOutOfScopeDeletions', value: 'True' },
      {
        key: 'SyncNotificationSettings',
        value: JSON.stringify({
          DeleteThresholdEnabled: true,
          DeleteThresholdValue: 500,
          HumanResourcesLookaheadQueryEnabled: false,
        }),
      },
    ];
    await run(credentialsStep);
    expect(secret('SkipOutOfScopeDeletions')).toBe('True');
    expect(notifications()).toEqual({
      Enabled: true,
      Recipients: 'ops@example.com',
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: 500,
      HumanResourcesLookaheadQueryEnabled: false,
    });
  });

  it('are never saved as asterisks, and named when they may be lost', async () => {
    const { fake, run, secret, lines } = lab();
    fake.hiddenSecrets = all;
    fake.secrets = [{ key: 'SkipOutOfScopeDeletions', value: 'True' }];
    await run(credentialsStep);
    expect(secret('SkipOutOfScopeDeletions')).toBeUndefined();
    expect(lines).toContainEqual(
      expect.stringMatching(/Entra hides SkipOutOfScopeDeletions, and saving/),
    );
  });
});
