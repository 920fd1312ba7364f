import { stepExample } from './stepExample';

export const instanceCheckExamples = [
  stepExample(
    'aws-federation:instance:check',
    'IAM Identity Center instance',
    'Stop the template unless IAM Identity Center is enabled',
  ),
];
