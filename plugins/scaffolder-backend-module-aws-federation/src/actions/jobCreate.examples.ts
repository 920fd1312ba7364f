import { stepExample } from './stepExample';

export const jobCreateExamples = [
  stepExample(
    'aws-federation:job:create',
    'Synchronization job',
    'Create the synchronization job',
  ),
];
