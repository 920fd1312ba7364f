import { stepExample } from './stepExample';

export const delegatedAdministratorRegisterExamples = [
  stepExample(
    'aws-federation:delegated-administrator:register',
    'Delegated administrator',
    'Let the configured account administer IAM Identity Center.',
  ),
];
