import { CloudError } from '../CloudError';

/**
 * Whether Entra says that AWS refuses the SCIM credentials. A permission that Entra
 * itself misses also comes as 401, but with the code `UnknownError`
 * (microsoft-graph.md, section 1): that says nothing about the token.
 * @public
 */
export function isRefusedCredentials(error: unknown): error is CloudError {
  return (
    error instanceof CloudError &&
    /InvalidCredentials|CredentialsInvalid/i.test(
      `${error.code ?? ''} ${error.message}`,
    )
  );
}
