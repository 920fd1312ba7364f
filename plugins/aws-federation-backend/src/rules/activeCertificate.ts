import {
  ApplicationFacts,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** The certificate that Entra signs with, as far as it was seen. */
export function activeCertificate(
  snapshot: Snapshot,
): ApplicationFacts['signingCertificates'][number] | undefined {
  return snapshot.application.ok
    ? snapshot.application.value.signingCertificates.find(
        certificate => certificate.active,
      )
    : undefined;
}
