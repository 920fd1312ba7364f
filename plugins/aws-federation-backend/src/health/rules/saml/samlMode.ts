import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The application does not sign people in with SAML. */
export const samlMode = defineRule({
  id: 'saml-mode',
  title: 'The application is not in SAML mode',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    // Microsoft says of the mode only how My Apps starts the application.
    NotSaml: { severity: 'warning', effect: 'not-known', urgency: 'now' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect({ application: { application, servicePrincipal } }) {
    if (!servicePrincipal || servicePrincipal.singleSignOnMode === 'saml') {
      return [];
    }
    return [
      {
        reason: 'NotSaml',
        title: `Whether people can sign in is not known: "${
          application?.displayName
        }" has ${
          servicePrincipal.singleSignOnMode
            ? `the single sign-on mode ${servicePrincipal.singleSignOnMode}`
            : 'no single sign-on mode'
        } instead of SAML.`,
        detail: servicePrincipal.singleSignOnMode
          ? 'My Apps does not start it with SAML then, and Entra may refuse sign-in that begins at AWS.'
          : 'My Apps may not start it with SAML then, and Entra may refuse sign-in that begins at AWS. Applications of long ago may work without.',
        remedy: 'Federate the organization again: it sets the mode to SAML.',
        remedyTemplate: 'federate-aws-organization',
        source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
      },
    ];
  },
});
