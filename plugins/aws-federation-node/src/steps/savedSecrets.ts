import { StepContext } from './Step';

/** What Entra lets see of the saved provisioning secrets. */
export interface SavedSecrets {
  hasToken: boolean;
  /** Undefined: not saved; `hidden`: saved, but Entra answers `*`. */
  baseAddress: 'hidden' | string | undefined;
  syncAll: 'hidden' | 'true' | 'false' | undefined;
  notificationSettings: 'hidden' | Record<string, unknown> | undefined;
  /** Settings that nobody here knows, with the values that Entra shows. */
  others: Array<{ key: string; value: 'hidden' | string }>;
  keys: string[];
}

const known = [
  'SecretToken',
  'BaseAddress',
  'SyncAll',
  'SyncNotificationSettings',
];

/** Reads which secrets are saved; never the token itself. */
export async function savedSecrets(
  context: Pick<StepContext, 'entra'>,
  servicePrincipalId: string,
): Promise<SavedSecrets> {
  const answered = await context.entra.synchronization.getSecrets(
    servicePrincipalId,
  );
  const secrets = answered
    .filter(({ value }) => value)
    .map(({ key, value }) => ({
      key,
      value: /^\*+$/.test(value) ? 'hidden' : value,
    }));
  const valueOf = (key: string) =>
    secrets.find(secret => secret.key === key)?.value;
  const syncAll = valueOf('SyncAll')?.toLowerCase();
  return {
    hasToken: valueOf('SecretToken') !== undefined,
    baseAddress: valueOf('BaseAddress'),
    syncAll:
      syncAll === 'hidden' || syncAll === 'true' || syncAll === 'false'
        ? syncAll
        : undefined,
    notificationSettings: readObject(valueOf('SyncNotificationSettings')),
    others: secrets.filter(({ key }) => !known.includes(key)),
    keys: secrets.map(({ key }) => key),
  };
}

/** What is no JSON object cannot be kept: Entra would refuse it, too. */
function readObject(
  text: string | undefined,
): 'hidden' | Record<string, unknown> | undefined {
  if (text === undefined || text === 'hidden') return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
