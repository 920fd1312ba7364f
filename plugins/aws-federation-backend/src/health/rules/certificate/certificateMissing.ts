import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificateSources } from './certificateSources';

/** The application has no signing certificate at all. */
export const certificateMissing = defineRule({
  id: 'certificate-missing',
  title: 'There is no signing certificate',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateMissing: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: certificateSources,
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect({ application: facts }) {
    const { application, servicePrincipal, signingCertificates } = facts;
    const some = signingCertificates.length + facts.unreadableCertificates > 0;
    if (!servicePrincipal || some) return [];
    return [
      {
        reason: 'CertificateMissing',
        title: `Nobody can sign in: "${application?.displayName}" has no signing certificate.`,
        remedy:
          'Federate the organization again: it creates one and says how to give it to AWS.',
        remedyTemplate: 'federate-aws-organization',
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
