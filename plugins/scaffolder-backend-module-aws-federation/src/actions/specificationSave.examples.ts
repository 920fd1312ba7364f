import { stepExample } from './stepExample';

const action = 'aws-federation:specification:save';

export const specificationSaveExamples = [
  stepExample(
    action,
    'Save the specification',
    'Name the enterprise application before anything is known from AWS',
    {
      applicationDisplayName: 'AWS acme-labs',
      notificationEmailAddresses: ['platform@example.com'],
    },
  ),
  stepExample(
    action,
    'Save the specification',
    'Add what a person brings from the AWS console, and who gets access',
    {
      awsMetadata: '${{ parameters.awsMetadata }}',
      scimEndpoint: '${{ parameters.scimEndpoint }}',
      groups: ['AWS users'],
      canaryUser: 'ada@example.com',
    },
  ),
];
