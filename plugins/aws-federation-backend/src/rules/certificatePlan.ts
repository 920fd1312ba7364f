import {
  SigningCertificatePlan,
  planSigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleInput } from './Rule';

/** What the template would do about the signing certificate now, as far as it was seen. */
export function certificatePlan({
  snapshot,
  specification,
  recorded,
  now,
}: Pick<RuleInput, 'snapshot' | 'specification' | 'recorded' | 'now'>):
  | SigningCertificatePlan
  | undefined {
  if (!snapshot.application.ok) return undefined;
  const { application, signingCertificates } = snapshot.application.value;
  return planSigningCertificate({
    certificates: signingCertificates,
    specification,
    identifierUris: application?.identifierUris ?? [],
    recorded,
    now,
  });
}
