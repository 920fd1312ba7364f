import { CloudError } from '../../CloudError';
import { CredentialFailure } from '../../clouds/entra/credentialFailure';

/** What Entra answers when it has tried endpoint and token. */
export function failedCredentials(
  credentialFailure: CredentialFailure,
): CloudError {
  return new CloudError({
    cloud: 'Microsoft Graph',
    operation: 'POST validateCredentials',
    status: 400,
    code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    what: 'AWS refuses the credentials',
    remedy: 'Generate a new token.',
    credentialFailure,
  });
}
