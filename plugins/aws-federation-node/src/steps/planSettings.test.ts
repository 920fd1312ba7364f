import { settingsLab } from './__testUtils__/settingsLab';
import { specification } from './__testUtils__/stepContext';
import { credentialsStep } from './credentialsStep';
import { knownSettings } from './provisioningSettings';
import { savedSecrets } from './savedSecrets';
import { scopeStep } from './scopeStep';

/** A federation that somebody set up by hand. */
function adoptedLab(
  notifications: object = {
    Enabled: true,
    Recipients: 'night@example.com; Ops@example.com',
    DeleteThresholdEnabled: true,
    DeleteThresholdValue: 500,
  },
) {
  const made = settingsLab();
  made.fake.secrets = [
    { key: 'SecretToken', value: 'an-older-token-of-aws' },
    { key: 'BaseAddress', value: specification.provisioning!.scimEndpoint! },
    { key: 'SyncAll', value: 'true' },
    { key: 'SyncNotificationSettings', value: JSON.stringify(notifications) },
    { key: 'SkipOutOfScopeDeletions', value: 'True' },
  ];
  return made;
}

function hiddenLab() {
  const made = adoptedLab();
  made.fake.hiddenSecrets = made.fake.secrets.map(({ key }) => key);
  return made;
}

describe('settings that Entra hides and nothing tells', () => {
  it('are named before they are overwritten, with the new value and how to give another one', async () => {
    const { run, named } = hiddenLab();
    await run(credentialsStep);
    expect(named).toEqual([
      expect.stringContaining('Try the access token'),
      expect.stringMatching(
        /^Entra does not show whom it sends to AWS, and it was never saved from here\. It is set to only assigned people, as specified: .* disabled .*"Who is sent to AWS"/,
      ),
      'Warn ops@example.com of trouble with provisioning.',
      expect.stringMatching(
        /^Entra shows neither whom it warns .*Both are replaced: it warns ops@example\.com, and has no deletion threshold.*"Addresses to warn".*"Deletion threshold"/,
      ),
      expect.stringMatching(
        /^Entra hides the value of SkipOutOfScopeDeletions, and saving may drop it\..* disables everybody/,
      ),
    ]);
  });

  it('are what the specification says, where it says something', async () => {
    const { run, named, secret, notifications } = hiddenLab();
    await run(credentialsStep, { scope: 'all', deletionThreshold: 25 });
    expect(secret('SyncAll')).toBe('true');
    expect(notifications().DeleteThresholdValue).toBe(25);
    expect(named.join(' ')).toMatch(
      /It is set to everybody in the tenant, as specified\. .* more than 25 people/,
    );
  });

  it('are left out where nothing is specified, so that Entra may keep them', async () => {
    const { run, named, secret, specifyAddresses } = hiddenLab();
    specifyAddresses([]);
    await run(credentialsStep);
    expect(secret('SyncNotificationSettings')).toBeUndefined();
    expect(named.join(' ')).toMatch(
      /Neither is specified, and saving may drop both/,
    );
  });

  it('stay unknown when they were left out', async () => {
    const { fake, run, recorded, specifyAddresses } = hiddenLab();
    specifyAddresses([]);
    const { synchronization } = fake.clouds.entra;
    // Entra keeps what a PUT does not name.
    const put = synchronization.putSecrets;
    synchronization.putSecrets = async (id, sent) => {
      const kept = fake.secrets.filter(
        ({ key }) => !sent.some(each => each.key === key),
      );
      await put(id, [...sent, ...kept]);
    };
    await run(credentialsStep);
    const known = knownSettings(
      await savedSecrets({ entra: fake.clouds.entra }, 'sp'),
      recorded,
    );
    expect(known).toEqual({ scope: 'assigned' });
    const { message } = await run(
      credentialsStep,
      { deletionThreshold: 3 },
      '',
    );
    expect(message).toMatch(
      /^Entra does not show its deletion threshold, and 3 is specified\./,
    );
  });

  it('are said to be as they were saved last, once they were', async () => {
    const { fake, run, named } = hiddenLab();
    await run(credentialsStep, { scope: 'all', deletionThreshold: 25 });
    fake.acceptedToken = 'the-second-token-of-aws';
    await run(credentialsStep, { scope: 'all' }, fake.acceptedToken);
    expect(named.join(' ')).toMatch(
      /It is set to everybody in the tenant again, as it was saved from here last, .* more than 25 people/,
    );
  });

  it('are named as well by the step that changes the scope', async () => {
    const { fake, run, named, secret } = hiddenLab();
    await run(credentialsStep);
    fake.secrets.push({ key: 'SkipOutOfScopeDeletions', value: 'True' });
    await run(scopeStep, { scope: 'all' });
    expect(secret('SyncAll')).toBe('true');
    expect(named.join(' ')).toMatch(
      /^Send everybody in the tenant .* Both are replaced: .* SkipOutOfScopeDeletions/,
    );
    expect(named.join(' ')).not.toContain('does not show whom it sends');
  });
});

describe('addresses that Entra shows', () => {
  it('are named when they are dropped', async () => {
    const { run, named } = adoptedLab();
    await run(credentialsStep);
    expect(named).toContain(
      'Warn ops@example.com of trouble with provisioning, and no longer night@example.com.',
    );
  });

  it('are named also when the warning is switched off', async () => {
    const { run, named } = adoptedLab({
      Enabled: false,
      Recipients: 'night@example.com',
    });
    await run(credentialsStep);
    expect(named.join(' ')).toContain('no longer night@example.com');
  });

  it('stay where none are specified, and are not put on record', async () => {
    const { run, notifications, recorded, specifyAddresses } = adoptedLab();
    specifyAddresses([]);
    const inspection = await run(credentialsStep);
    expect(notifications()).toMatchObject({
      Recipients: 'night@example.com,Ops@example.com',
      DeleteThresholdValue: 500,
    });
    expect(JSON.parse(recorded.savedSettings!.value)).toEqual({
      scope: 'all',
      deletionThreshold: 500,
    });
    expect(JSON.stringify([recorded, inspection.message])).not.toContain(
      'night@example.com',
    );
  });

  it('are replaced again without a word of others once they are as specified', async () => {
    const { fake, run, named } = adoptedLab();
    await run(credentialsStep);
    fake.acceptedToken = 'the-second-token-of-aws';
    await run(credentialsStep, {}, fake.acceptedToken);
    expect(named).toContain(
      'Warn ops@example.com of trouble with provisioning.',
    );
  });
});
