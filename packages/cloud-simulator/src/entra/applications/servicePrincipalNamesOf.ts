import { EntraApplication } from '../../state/EntraTenantState';

/**
 * By what a service principal is known to whoever asks for a sign-in: the identifiers of its
 * application, and the application id
 * (https://learn.microsoft.com/graph/api/resources/serviceprincipal).
 */
export function servicePrincipalNamesOf(
  appId: string,
  application: Pick<EntraApplication, 'identifierUris'> | undefined,
): string[] {
  return [...(application?.identifierUris ?? []), appId];
}
