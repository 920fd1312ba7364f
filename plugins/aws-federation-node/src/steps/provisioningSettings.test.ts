import { settingsLab } from './__testUtils__/settingsLab';
import { credentialsStep } from './credentialsStep';
import { scopeStep } from './scopeStep';

const all = ['SyncAll', 'SyncNotificationSettings', 'SkipOutOfScopeDeletions'];

describe.each([
  ['that Entra shows', []],
  ['that Entra hides', all],
])('settings beside the credentials, %s,', (_, hidden) => {
  it('are saved with the token, and then left as they are', async () => {
    const { fake, run, secret, notifications } = settingsLab();
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
    const { fake, run, notifications } = settingsLab();
    fake.hiddenSecrets = hidden;
    await run(credentialsStep, { deletionThreshold: 25 });
    await run(credentialsStep, { deletionThreshold: 3 });
    expect(fake.writes).toEqual(['putSecrets']);
    expect(notifications().DeleteThresholdValue).toBe(3);
  });

  it('wait for a token when the threshold differs', async () => {
    const { fake, run } = settingsLab();
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
    const { fake, run, secret } = settingsLab();
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
    const { fake, run, secret, notifications } = settingsLab();
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
    const { fake, run, secret, lines } = settingsLab();
    fake.hiddenSecrets = all;
    fake.secrets = [{ key: 'SkipOutOfScopeDeletions', value: 'True' }];
    await run(credentialsStep);
    expect(secret('SkipOutOfScopeDeletions')).toBeUndefined();
    expect(lines).toContainEqual(
      expect.stringMatching(
        /Entra hides SkipOutOfScopeDeletions, and saving .* may have dropped/,
      ),
    );
  });
});
