import { stepExample } from './stepExample';

export const removalDescribeExamples = [
  stepExample(
    'aws-federation:removal:describe',
    'What will happen',
    'Say what taking a federation apart does to people, before anything is changed',
  ),
];
