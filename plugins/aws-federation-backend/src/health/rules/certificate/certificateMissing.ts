import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { sentences } from '../facts/sentences';
import { certificateSources } from './certificateSources';

/**
 * The application has no signing certificate at all. Entra signs with the key of the tenant
 * then, which AWS has where it was given Entra's metadata meanwhile.
 */
export const certificateMissing = defineRule({
  id: 'certificate-missing',
  title: 'There is no signing certificate',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateMissing: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: certificateSources,
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect({ application: facts }, { recorded }) {
    const { application, servicePrincipal, signingCertificates } = facts;
    const some = signingCertificates.length + facts.unreadableCertificates > 0;
    if (!servicePrincipal || some) return [];
    const uploaded = recorded.uploadedThumbprint;
    return [
      {
        reason: 'CertificateMissing',
        title: `Whether people can sign in is not known: "${application?.displayName}" has no signing certificate, so that Entra signs with the key of the tenant.`,
        detail: sentences(
          uploaded &&
            `The record of ${day(uploaded.at)} says that AWS was given ${
              uploaded.value
            }; if that is all it has, nobody can sign in.`,
          'No API tells whether AWS has the certificate of the key of the tenant. Microsoft replaces it now and then, and sign-in stops with that.',
        ),
        remedy:
          'Federate the organization again: it creates one and says how to give it to AWS.',
        remedyTemplate: 'federate-aws-organization',
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
