import { activeCertificate } from './activeCertificate';
import { day } from './day';
import { daysUntil } from './daysUntil';
import { Rule } from './Rule';

/** As Entra's own mails: 60, 30 and 7 days before the end. */
const stages = [
  { days: 7, severity: 'critical', reason: 'CertificateEndsInAWeek' },
  { days: 30, severity: 'warning', reason: 'CertificateEndsInAMonth' },
  { days: 60, severity: 'warning', reason: 'CertificateEndsSoon' },
] as const;

/** The certificate that Entra signs with ends soon. */
export const certificateExpiring: Rule = {
  id: 'certificate-expiring',
  duringSetUp: true,
  inspect({ snapshot, now }) {
    const certificate = activeCertificate(snapshot);
    if (!certificate) return [];
    const left = daysUntil(certificate.endsAt, now);
    const stage = stages.find(candidate => left <= candidate.days);
    if (left <= 0 || !stage) return [];
    return [
      {
        rule: this.id,
        condition: 'CertificateValid',
        severity: stage.severity,
        reason: stage.reason,
        title: `Nobody can sign in from ${day(
          certificate.endsAt,
        )} on: the signing certificate ends.`,
        detail:
          'AWS must have the new certificate before Entra signs with it, then nobody notices the change.',
        remedy:
          "Add a certificate in Entra, import it in AWS's identity source settings, then make it the active one in Entra.",
        evidence: {
          source: `Microsoft Graph, certificate ${certificate.thumbprint}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
