import type { User } from '@microsoft/microsoft-graph-types';

/**
 * Whether Entra has all three names that AWS wants of a user
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html).
 * A mapping with a fallback may do without.
 */
export function hasNames({ givenName, surname, displayName }: User): boolean {
  return [givenName, surname, displayName].every(Boolean);
}
