import { EntraApplication } from '../../state/EntraTenantState';
import { GraphError } from './GraphError';

/**
 * Graph takes as the default one only a reply URL that the application has.
 * https://learn.microsoft.com/graph/api/resources/application
 *
 * @throws GraphError
 */
export function checkDefaultRedirectUri(
  defaultRedirectUri: string | null | undefined,
  { redirectUris }: EntraApplication['web'],
): void {
  if (defaultRedirectUri && !redirectUris.includes(defaultRedirectUri)) {
    throw GraphError.badRequest(
      "The value of property 'defaultRedirectUri' must be one of the redirect URIs of the application.",
    );
  }
}
