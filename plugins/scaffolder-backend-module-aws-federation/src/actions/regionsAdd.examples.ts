import { stepExample } from './stepExample';

export const regionsAddExamples = [
  stepExample(
    'aws-federation:regions:add',
    'Additional Regions',
    'Make IAM Identity Center available in the specified Regions, too.',
  ),
];
