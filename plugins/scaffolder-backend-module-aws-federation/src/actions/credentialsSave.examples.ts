import { stepExample } from './stepExample';

export const credentialsSaveExamples = [
  stepExample(
    'aws-federation:credentials:save',
    'SCIM credentials',
    'Save the SCIM credentials; the template must declare the secret scimToken',
  ),
];
