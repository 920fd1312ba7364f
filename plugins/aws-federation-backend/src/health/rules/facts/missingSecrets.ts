import { SettingsFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

const needed = [
  { key: 'BaseAddress', word: 'SCIM endpoint' },
  { key: 'SecretToken', word: 'access token' },
];

/** What Entra needs to reach AWS and has not saved, in words. */
export function missingSecrets({ keys }: SettingsFacts): string[] {
  const saved = new Set(keys.map(key => key.toLowerCase()));
  return needed.flatMap(({ key, word }) =>
    saved.has(key.toLowerCase()) ? [] : [word],
  );
}
