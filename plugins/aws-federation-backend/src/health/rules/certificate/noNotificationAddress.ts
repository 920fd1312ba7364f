import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificateSources } from './certificateSources';

/** Entra writes to nobody before the signing certificate ends. */
export const noNotificationAddress = defineRule({
  id: 'no-notification-address',
  title: 'Entra warns nobody before the certificate ends',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    NoNotificationAddress: { severity: 'info', effect: 'none' },
  },
  sources: certificateSources,
  duringSetUp: true,
  inspect({ application: { servicePrincipal } }, { pages }) {
    if (servicePrincipal?.notificationEmailAddresses.length !== 0) return [];
    return [
      {
        reason: 'NoNotificationAddress',
        title:
          'Entra warns nobody before the signing certificate ends: the application has no notification address.',
        detail: 'The portal warns all the same.',
        remedy:
          'Federate the organization again with an address under "Addresses to warn".',
        remedyTemplate: 'federate-aws-organization',
        remedyPage: { title: 'Single sign-on', url: pages.entraSingleSignOn },
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
