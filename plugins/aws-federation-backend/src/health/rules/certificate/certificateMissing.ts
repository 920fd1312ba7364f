import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { specifiedStore } from '../facts/specifiedStore';
import { certificateSources } from './certificateSources';

/**
 * The application has no signing certificate at all. Entra signs with the key of the tenant
 * then, which AWS has where it was given Entra's metadata meanwhile.
 */
export const certificateMissing = defineRule({
  id: 'certificate-missing',
  title: 'There is no signing certificate',
  condition: 'CertificateValid',
  reads: ['application', 'instance'],
  reports: {
    CertificateMissing: { severity: 'critical', effect: 'sign-in-stopped' },
    CertificateOfTenant: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: certificateSources,
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect(
    { application: facts, instance: { instance } },
    { specification, recorded },
  ) {
    const { application, servicePrincipal, signingCertificates } = facts;
    const some = signingCertificates.length + facts.unreadableCertificates > 0;
    if (!servicePrincipal || some) return [];
    const common = {
      remedy:
        'Federate the organization again: it creates one and says how to give it to AWS.',
      remedyTemplate: 'federate-aws-organization' as const,
      source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
    };
    const store = specifiedStore(specification);
    // What AWS was given it has forgotten with the identity store of then.
    const isRecorded =
      recorded.uploadedThumbprint !== undefined &&
      (!store || !instance || store === instance.identityStoreId);
    return [
      isRecorded
        ? {
            ...common,
            reason: 'CertificateMissing',
            title: `Nobody can sign in: "${application?.displayName}" has no signing certificate.`,
          }
        : {
            ...common,
            reason: 'CertificateOfTenant',
            title: `Whether people can sign in is not known: "${application?.displayName}" has no signing certificate, so that Entra signs with the key of the tenant.`,
            detail:
              'No API tells whether AWS has the certificate of that key. Microsoft replaces it now and then, and sign-in stops with that.',
          },
    ];
  },
});
