import { SigningCertificatePlan } from '@aws-federation/backstage-plugin-aws-federation-node';
import { activeCertificate } from './activeCertificate';
import { certificatePlan } from './certificatePlan';
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
  inspect(input) {
    const { snapshot, now } = input;
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
        ...whatToDo(certificatePlan(input)),
        remedyTemplate: 'federate-aws-organization',
        evidence: {
          source: `Microsoft Graph, certificate ${certificate.thumbprint}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};

/** The next of the two phases of the roll-over. */
function whatToDo(plan: SigningCertificatePlan | undefined): {
  detail: string;
  remedy: string;
} {
  switch (plan?.kind) {
    case 'wait':
      return {
        detail: `The new certificate ${plan.next.thumbprint} is there. Entra signs with it when AWS has it, then nobody notices the change.`,
        remedy:
          'Federate the organization again to get the new certificate, import it in AWS (Settings, Identity source, Actions, Manage authentication), then federate once more with its thumbprint.',
      };
    case 'activate':
      return {
        detail: `AWS has the new certificate ${plan.next.thumbprint}, Entra does not sign with it yet.`,
        remedy:
          'Federate the organization again: it makes the new certificate the active one.',
      };
    default:
      return {
        detail:
          'AWS must have the new certificate before Entra signs with it, then nobody notices the change.',
        remedy:
          'Federate the organization again: it adds a new certificate without using it, and says how to give it to AWS.',
      };
  }
}
