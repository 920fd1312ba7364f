import {
  ApplicationFacts,
  isValidCertificate,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Those that Entra may sign with: one of them signs when the preferred one cannot. */
export function validCertificates(
  { signingCertificates }: Pick<ApplicationFacts, 'signingCertificates'>,
  now: Date,
): SigningCertificate[] {
  return signingCertificates.filter(each => isValidCertificate(each, now));
}
