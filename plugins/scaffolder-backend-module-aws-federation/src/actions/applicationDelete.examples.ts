import { stepExample } from './stepExample';

export const applicationDeleteExamples = [
  stepExample(
    'aws-federation:application:delete',
    'Delete the enterprise application',
    'Delete the application as the last part of a federation',
    { confirm: 'acme-labs', signInMoved: true },
  ),
];
