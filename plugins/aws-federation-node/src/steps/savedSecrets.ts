import { StepContext } from './Step';

/** What Entra lets see of the saved provisioning secrets. */
export interface SavedSecrets {
  hasToken: boolean;
  /** Undefined: not saved; `hidden`: saved, but Entra answers `*`. */
  baseAddress: 'hidden' | string | undefined;
  syncAll: 'hidden' | 'true' | 'false' | undefined;
  keys: string[];
}

/** Reads which secrets are saved; never the token itself (microsoft-graph.md, section 4). */
export async function savedSecrets(
  context: Pick<StepContext, 'entra'>,
  servicePrincipalId: string,
): Promise<SavedSecrets> {
  const secrets = await context.entra.synchronization.getSecrets(
    servicePrincipalId,
  );
  const valueOf = (key: string) =>
    secrets.find(secret => secret.key === key)?.value || undefined;
  const visible = (key: string) => {
    const value = valueOf(key);
    return value && /^\*+$/.test(value) ? 'hidden' : value;
  };
  const syncAll = visible('SyncAll')?.toLowerCase();
  return {
    hasToken: valueOf('SecretToken') !== undefined,
    baseAddress: visible('BaseAddress'),
    syncAll:
      syncAll === 'hidden' || syncAll === 'true' || syncAll === 'false'
        ? syncAll
        : undefined,
    keys: secrets.filter(({ value }) => value).map(({ key }) => key),
  };
}
