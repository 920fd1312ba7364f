import {
  ApplicationFacts,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { validCertificates } from './validCertificates';

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
  const valid = validCertificates(facts, now);
  return facts.unreadableCertificates === 0 && valid.length === 1
    ? valid[0]
    : undefined;
}
