import { stepExample } from './stepExample';

export const scopeSetExamples = [
  stepExample('aws-federation:scope:set', 'Scope', 'Set the scope'),
];
