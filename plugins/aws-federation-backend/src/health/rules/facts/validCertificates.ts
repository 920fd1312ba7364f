import {
  ApplicationFacts,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Those that have begun and not ended: one of them signs when the preferred one cannot. */
export function validCertificates(
  { signingCertificates }: Pick<ApplicationFacts, 'signingCertificates'>,
  now: Date,
): SigningCertificate[] {
  return signingCertificates.filter(
    ({ startsAt, endsAt }) =>
      Date.parse(startsAt) <= now.getTime() &&
      Date.parse(endsAt) > now.getTime(),
  );
}
