import { stepExample } from './stepExample';

export const federationCheckExamples = [
  stepExample(
    'aws-federation:federation:check',
    'Check',
    'Check the federation as the last step of a template',
  ),
];
