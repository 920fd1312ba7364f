import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { daysUntil } from '../facts/daysUntil';
import { signingCertificate } from '../facts/signingCertificate';

/** Entra's federation metadata names other certificates than the one that it signs with. */
export const certificateNotInMetadata = defineRule({
  id: 'certificate-not-in-metadata',
  title: "The signing certificate is not in Entra's metadata",
  condition: 'CertificateValid',
  reads: ['application', 'metadata'],
  reports: {
    CertificateNotInMetadata: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/federation-metadata',
    'https://learn.microsoft.com/graph/application-saml-sso-configure-api',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ application, metadata: { signingThumbprints } }, { now, pages }) {
    const certificate = signingCertificate(application, now);
    if (
      !certificate ||
      !signingThumbprints ||
      signingThumbprints.includes(certificate.thumbprint.toUpperCase()) ||
      daysUntil(certificate.endsAt, now) <= 0
    ) {
      return [];
    }
    return [
      {
        reason: 'CertificateNotInMetadata',
        title: `Giving Entra's metadata to AWS would cut off sign-in: it lacks the certificate that Entra signs with, ${certificate.thumbprint}.`,
        detail: signingThumbprints.length
          ? `The metadata names ${signingThumbprints.join(', ')}.`
          : 'The metadata names no certificate.',
        remedy:
          'Give AWS the certificate itself and not the metadata. If this stays for a day and the application has another certificate that AWS has too, make that one active in Entra, and then this one again.',
        remedyPage: pages.entraSingleSignOn,
        source: "Entra's federation metadata of the application",
      },
    ];
  },
});
