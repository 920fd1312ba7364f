import { activeCertificate } from './activeCertificate';
import { certificatePlan } from './certificatePlan';
import { day } from './day';
import { Rule } from './Rule';

/** Entra signs with another certificate than the one that AWS was given, as recorded. */
export const certificateNotInAws: Rule = {
  id: 'certificate-not-in-aws',
  duringSetUp: true,
  inspect(input) {
    const { snapshot, recorded } = input;
    const certificate = activeCertificate(snapshot);
    const uploaded = recorded.uploadedThumbprint;
    if (
      !certificate ||
      !uploaded ||
      certificate.thumbprint.toUpperCase() === uploaded.value.toUpperCase()
    ) {
      return [];
    }
    const plan = certificatePlan(input);
    // In the middle of a roll-over AWS has both: the old one stays until a person deletes it.
    if (plan?.kind === 'activate' && plan.inAws) return [];
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
          'Federate the organization again to get the certificate, import it in AWS (Settings, Identity source, Actions, Manage authentication), then federate once more with its thumbprint. If AWS has it already, only the last is needed.',
        remedyTemplate: 'federate-aws-organization',
        evidence: {
          source: 'Microsoft Graph and the record',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
