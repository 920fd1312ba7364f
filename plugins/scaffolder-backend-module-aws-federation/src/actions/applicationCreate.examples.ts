import { stepExample } from './stepExample';

export const applicationCreateExamples = [
  stepExample(
    'aws-federation:application:create',
    'Enterprise application',
    'Create or adopt the enterprise application',
  ),
];
