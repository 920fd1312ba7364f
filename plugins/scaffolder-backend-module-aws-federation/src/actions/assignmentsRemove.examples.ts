import { stepExample } from './stepExample';

export const assignmentsRemoveExamples = [
  stepExample(
    'aws-federation:assignments:remove',
    'Remove the assignments',
    'Take the application away from everybody',
    { confirm: 'acme-labs', signInMoved: true },
  ),
];
