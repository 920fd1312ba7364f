import { stepExample } from './stepExample';

export const signingCertificateCreateExamples = [
  stepExample(
    'aws-federation:signing-certificate:create',
    'Signing certificate',
    'Create or adopt the signing certificate',
  ),
];
