import { stepExample } from './stepExample';

const action = 'aws-federation:signing-certificate:create';

export const signingCertificateCreateExamples = [
  stepExample(
    action,
    'Signing certificate',
    'Create or adopt the signing certificate, or begin to roll it over',
  ),
  stepExample(
    action,
    'Signing certificate',
    'Sign with the certificate that was imported in the AWS console',
    { importedCertificate: 'DA20FCA696C4F83E8A9AED59BE33368ED421F3C1' },
  ),
];
