import { stepExample } from './stepExample';

export const groupsApplyExamples = [
  stepExample(
    'aws-federation:groups:apply',
    'Groups in IAM Identity Center',
    'Create the specified groups, and add their members.',
  ),
];
