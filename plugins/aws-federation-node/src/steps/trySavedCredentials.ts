import { CloudError } from '../CloudError';
import { CredentialFailure } from '../clouds/entra/credentialFailure';
import { StepContext } from './Step';

/**
 * Has Entra try the SCIM endpoint and token that it has saved.
 *
 * @returns `accepted`; why not; or the error that says that Entra did not even try, for
 *   example because the job is in quarantine
 * @throws when the run is given up
 */
export async function trySavedCredentials(
  { entra: { synchronization }, signal }: StepContext,
  servicePrincipalId: string,
  jobId: string,
): Promise<'accepted' | CredentialFailure | CloudError> {
  try {
    await synchronization.validateSavedCredentials(servicePrincipalId, jobId);
    return 'accepted';
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CloudError)) throw error;
    return error.credentialFailure ?? error;
  }
}
