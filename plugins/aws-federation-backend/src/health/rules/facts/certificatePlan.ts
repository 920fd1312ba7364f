import {
  ApplicationFacts,
  planSigningCertificate,
  RuleInput,
  SigningCertificatePlan,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** What the template would do about the signing certificate now. */
export function certificatePlan(
  { application, signingCertificates }: ApplicationFacts,
  { specification, recorded, now }: RuleInput,
): SigningCertificatePlan {
  return planSigningCertificate({
    certificates: signingCertificates,
    specification,
    identifierUris: application?.identifierUris ?? [],
    recorded,
    now,
  });
}
