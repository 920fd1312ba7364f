import { stepExample } from './stepExample';

export const samlModeSetExamples = [
  stepExample(
    'aws-federation:saml-mode:set',
    'SAML sign-in mode',
    'Sign in with SAML',
  ),
];
