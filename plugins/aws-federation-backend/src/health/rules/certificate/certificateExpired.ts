import { activeCertificate } from './activeCertificate';
import { day } from './day';
import { daysUntil } from './daysUntil';
import { Rule } from './Rule';

/** The certificate that Entra signs with has ended. */
export const certificateExpired: Rule = {
  id: 'certificate-expired',
  duringSetUp: true,
  inspect({ snapshot, now }) {
    const certificate = activeCertificate(snapshot);
    if (!certificate || daysUntil(certificate.endsAt, now) > 0) return [];
    return [
      {
        rule: this.id,
        condition: 'CertificateValid',
        severity: 'critical',
        reason: 'CertificateExpired',
        title: `Nobody can sign in: the signing certificate ended on ${day(
          certificate.endsAt,
        )}.`,
        detail:
          'Entra signs with a new certificate as soon as there is one, and AWS refuses it until AWS has it too.',
        remedy:
          'Federate the organization again: it makes a new certificate the active one and hands it to you. Import it in AWS right after (Settings, Identity source, Actions, Manage authentication).',
        remedyTemplate: 'federate-aws-organization',
        evidence: {
          source: `Microsoft Graph, certificate ${certificate.thumbprint}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
