import { FakeClouds } from './FakeClouds';
import { specification } from './stepContext';

/** The token that has ended. */
export const oldToken = 'the-old-token-of-aws';

/** A federation whose token has ended, with its job in quarantine. */
export async function quarantined() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate(specification.application.displayName);
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  await entra.synchronization.start('sp', 'job');
  fake.job = { ...fake.job, status: { code: 'Quarantine' } };
  fake.secrets = [
    { key: 'SecretToken', value: oldToken },
    {
      key: 'BaseAddress',
      value: specification.provisioning!.scimEndpoint!,
    },
    { key: 'SyncAll', value: 'false' },
  ];
  fake.writes = [];
  return fake;
}
