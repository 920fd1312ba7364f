import { ActionDependencies } from '../ActionDependencies';
import { credentialsSaveExamples } from './credentialsSave.examples';
import { createStepAction } from './createStepAction';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Tries the SCIM access token of the task secret scimToken, and saves it with the endpoint in Microsoft Entra ID. The token is kept nowhere else. */
export function createCredentialsSaveAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:credentials:save',
      step: 'credentials',
      description:
        'Tries the SCIM access token of the task secret scimToken, and saves it with the endpoint in Microsoft Entra ID. The token is kept nowhere else.',
      examples: credentialsSaveExamples,
      statement: {
        name: 'tokenCreatedOn',
        schema: z =>
          z
            .string()
            .regex(day, 'must be a day such as 2026-11-24')
            .describe(
              'Without a new token: you say that the token which Entra has was created on this day, as the AWS console shows it. It is recorded, so that its end is known.',
            ),
        context: tokenCreatedOn => ({ tokenCreatedOn }),
      },
    },
    dependencies,
  );
}
