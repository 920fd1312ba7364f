import {
  ApplicationFacts,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Those that have begun and not ended, and have a private key: one of them signs when the
 * preferred one cannot.
 */
export function validCertificates(
  { signingCertificates }: Pick<ApplicationFacts, 'signingCertificates'>,
  now: Date,
): SigningCertificate[] {
  return signingCertificates.filter(
    ({ startsAt, endsAt, lacks }) =>
      lacks !== 'privateKey' &&
      Date.parse(startsAt) <= now.getTime() &&
      Date.parse(endsAt) > now.getTime(),
  );
}
