import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Entra encrypts the assertions, which AWS cannot read. */
export const assertionsEncrypted = defineRule({
  id: 'assertions-encrypted',
  title: 'Entra encrypts the assertions',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    AssertionsEncrypted: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/howto-saml-token-encryption',
  ],
  duringSetUp: true,
  throughApplication: true,
  inspect({ application: { application, servicePrincipal } }, { pages }) {
    if (!servicePrincipal?.encryptsAssertions) return [];
    return [
      {
        reason: 'AssertionsEncrypted',
        title: `Nobody can sign in: Entra encrypts the assertions of "${application?.displayName}", and AWS does not take encrypted ones.`,
        remedy:
          'Deactivate the certificate under Token encryption of the enterprise application in Entra.',
        remedyPage: {
          title: 'the enterprise application',
          url: pages.entraApplication,
        },
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
