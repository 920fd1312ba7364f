import { EntraTenantState } from '../state/EntraTenantState';
import { ConnectionTestError } from './ConnectionTestError';
import { credentialFailure } from './credentialFailure';
import { ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';
import { testConnection } from './testConnection';

/**
 * Connects to the SCIM endpoint as Entra does before it provisions, with a test.
 *
 * @throws ConnectionTestError when the test fails.
 */
export async function openConnection(options: {
  fetch: typeof fetch;
  tenant: EntraTenantState;
  secrets: Record<string, string>;
  /** Graph `synchronizationSchema`: its matching attributes are tried. */
  schema: Record<string, any>;
}): Promise<ScimConnection> {
  const { tenant, secrets, schema } = options;
  const connection = new ScimConnection({
    baseAddress: secrets.BaseAddress ?? '',
    secretToken: secrets.SecretToken ?? '',
    fetch: options.fetch,
  });
  try {
    await testConnection(connection, schema);
  } catch (error) {
    throw toConnectionTestError(error, tenant);
  }
  return connection;
}

/** A refusal of the endpoint in Entra's words; other errors stay what they are. */
export function toConnectionTestError(
  error: unknown,
  tenant: EntraTenantState,
): unknown {
  return error instanceof ScimError
    ? new ConnectionTestError(
        credentialFailure(error, tenant.provisioningService?.credentialErrors),
      )
    : error;
}
