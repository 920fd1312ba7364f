import {
  ApplicationFacts,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * The certificate that Entra signs with: the preferred one; where none is, the only one
 * that is valid. Undefined: there is none, or Entra chooses among several.
 */
export function signingCertificate(
  facts:
    | Pick<ApplicationFacts, 'signingCertificates' | 'unreadableCertificates'>
    | undefined,
  now: Date,
): SigningCertificate | undefined {
  if (!facts) return undefined;
  const preferred = facts.signingCertificates.find(({ active }) => active);
  if (preferred) return preferred;
  const valid = facts.signingCertificates.filter(
    ({ startsAt, endsAt }) =>
      Date.parse(startsAt) <= now.getTime() &&
      Date.parse(endsAt) > now.getTime(),
  );
  return facts.unreadableCertificates === 0 && valid.length === 1
    ? valid[0]
    : undefined;
}
