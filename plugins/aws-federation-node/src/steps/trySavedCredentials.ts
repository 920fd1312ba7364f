import { CloudError } from '../CloudError';
import { CredentialFailure } from '../clouds/entra/credentialFailure';
import { StepContext } from './Step';

/**
 * Has Entra try the SCIM endpoint and token that it has saved.
 *
 * @returns `accepted`; why not; or the error that says that Entra did not even try, for
 *   example because the job is in quarantine
 * @param options.patient - nothing can go on without the answer: a refusal of Graph that may
 *   pass is waited out
 * @throws when the run is given up
 */
export async function trySavedCredentials(
  { entra: { synchronization }, signal }: StepContext,
  servicePrincipalId: string,
  jobId: string,
  options: { patient?: boolean } = {},
): Promise<'accepted' | CredentialFailure | CloudError> {
  try {
    await synchronization.validateSavedCredentials(
      servicePrincipalId,
      jobId,
      options,
    );
    return 'accepted';
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CloudError)) throw error;
    return error.credentialFailure ?? error;
  }
}
