import { stepExample } from './stepExample';

export const samlUrlsSetExamples = [
  stepExample(
    'aws-federation:saml-urls:set',
    'Identifier and reply URLs',
    'Set the SAML URLs',
  ),
];
