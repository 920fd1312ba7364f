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
  stepExample(
    action,
    'Save the specification',
    'Give a group one of the three default permission sets in two accounts',
    {
      accountAccess: [
        {
          permissionSet: 'ViewOnlyAccess',
          group: 'AWS users',
          accounts: ['111122223333', 'Sandbox'],
        },
      ],
    },
  ),
  stepExample(
    action,
    'Save the specification',
    'Describe a permission set in full',
    {
      permissionSets: [
        {
          name: 'Auditor',
          description: 'Reads everything, for four hours.',
          managedPolicies: ['arn:aws:iam::aws:policy/SecurityAudit'],
          inlinePolicy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}]}',
          sessionDuration: 'PT4H',
          assignments: [{ group: 'Auditors', accounts: ['111122223333'] }],
        },
      ],
    },
  ),
];
