import { stepExample } from './stepExample';

const action = 'aws-federation:credentials:save';

export const credentialsSaveExamples = [
  stepExample(
    action,
    'SCIM credentials',
    'Save the SCIM credentials; the template must declare the secret scimToken',
  ),
  stepExample(
    action,
    'SCIM credentials',
    'Say when the token was created that Entra has, so that its end is known',
    { tokenCreatedOn: '2026-03-02' },
  ),
];
