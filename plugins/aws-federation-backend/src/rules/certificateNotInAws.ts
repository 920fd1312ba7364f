import { activeCertificate } from './activeCertificate';
import { day } from './day';
import { Rule } from './Rule';

/** Entra signs with another certificate than the one that AWS was given, as recorded. */
export const certificateNotInAws: Rule = {
  id: 'certificate-not-in-aws',
  duringSetUp: true,
  inspect({ snapshot, recorded }) {
    const certificate = activeCertificate(snapshot);
    const uploaded = recorded.uploadedThumbprint;
    if (
      !certificate ||
      !uploaded ||
      certificate.thumbprint.toUpperCase() === uploaded.value.toUpperCase()
    ) {
      return [];
    }
    return [
      {
        rule: this.id,
        condition: 'CertificateValid',
        severity: 'warning',
        reason: 'CertificateNotInAws',
        title: `Sign-in fails if AWS lacks the certificate that Entra signs with: ${certificate.thumbprint}.`,
        detail: `The record of ${day(uploaded.at)} says that AWS was given ${
          uploaded.value
        }.`,
        remedy:
          "Upload Entra's current metadata in AWS's identity source settings, then complete the federation again.",
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'Microsoft Graph and the record',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
