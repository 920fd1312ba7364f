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
    const common = {
      reason: 'AssertionsEncrypted' as const,
      title: `Nobody can sign in: Entra encrypts the assertions of "${application?.displayName}", and AWS does not take encrypted ones.`,
      remedyPage: pages.entraApplication,
    };
    if (servicePrincipal?.encryptsAssertions) {
      return [
        {
          ...common,
          remedy:
            'Deactivate the certificate under Token encryption of the enterprise application in Entra.',
          source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
        },
      ];
    }
    return servicePrincipal && application?.encryptsAssertions
      ? [
          {
            ...common,
            detail:
              'The key is one of the app registration, which the pages of the enterprise application do not show.',
            remedy: `Set tokenEncryptionKeyId to null in the manifest of the app registration with the application id ${application.appId}.`,
            source: `Microsoft Graph, application ${application.id}`,
          },
        ]
      : [];
  },
});
