import { stepExample } from './stepExample';

export const jobStartExamples = [
  stepExample(
    'aws-federation:job:start',
    'Start provisioning',
    'Start provisioning',
  ),
];
