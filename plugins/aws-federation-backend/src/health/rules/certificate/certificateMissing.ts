import { activeCertificate } from './activeCertificate';
import { Rule } from './Rule';

/** No certificate of the application is the one that Entra signs with. */
export const certificateMissing: Rule = {
  id: 'certificate-missing',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const principal = snapshot.application.ok
      ? snapshot.application.value.servicePrincipal
      : undefined;
    if (!principal || activeCertificate(snapshot)) return [];
    return [
      {
        rule: this.id,
        condition: 'CertificateValid',
        severity: 'critical',
        reason: 'CertificateMissing',
        title: `Nobody can sign in: "${specification.application.displayName}" has no active signing certificate.`,
        remedy:
          'Federate the organization again: it creates one and says how to give it to AWS.',
        remedyTemplate: 'federate-aws-organization',
        evidence: {
          source: `Microsoft Graph, service principal ${principal.id}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
