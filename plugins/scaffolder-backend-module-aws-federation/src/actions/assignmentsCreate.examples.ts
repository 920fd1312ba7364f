import { stepExample } from './stepExample';

export const assignmentsCreateExamples = [
  stepExample(
    'aws-federation:assignments:create',
    'Assignments',
    'Assign users and groups',
  ),
];
