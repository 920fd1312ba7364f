import { ActionDependencies } from '../ActionDependencies';
import { credentialsSaveExamples } from './credentialsSave.examples';
import { createStepAction } from './createStepAction';

/** Tries the SCIM access token of the task secret scimToken, and saves it with the endpoint in Microsoft Entra ID. The token is kept nowhere else. */
export function createCredentialsSaveAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:credentials:save',
      step: 'credentials',
      description:
        'Tries the SCIM access token of the task secret scimToken, and saves it with the endpoint in Microsoft Entra ID. The token is kept nowhere else.',
      examples: credentialsSaveExamples,
    },
    dependencies,
  );
}
