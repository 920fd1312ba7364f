import { stepExample } from './stepExample';

export const nameIdSetExamples = [
  stepExample(
    'aws-federation:name-id:set',
    'NameID claim',
    'Sign people in with the attribute that becomes userName in AWS',
  ),
];
