import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Entra takes only signed requests, and AWS does not sign them. */
export const signedRequestsRequired = defineRule({
  id: 'signed-requests-required',
  title: 'Entra takes only signed requests',
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    SignedRequestsRequired: { severity: 'warning', effect: 'some-people' },
    EveryRequestRefused: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/howto-enforce-signed-saml-authentication',
    'https://learn.microsoft.com/graph/api/resources/requestsignatureverification',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/samlfederationconcept.html',
  ],
  duringSetUp: true,
  throughApplication: true,
  inspect({ application: { application, servicePrincipal } }, { pages }) {
    if (!application?.requiresSignedRequests) return [];
    const common = {
      remedy:
        'Switch "Require verification certificates" off under Single sign-on of the enterprise application in Entra.',
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, application ${application.id}`,
    };
    const why = `"${application.displayName}" takes only signed requests, and AWS does not sign its own`;
    return [
      servicePrincipal?.loginUrl
        ? {
            ...common,
            reason: 'EveryRequestRefused',
            title: `Nobody can sign in: ${why}.`,
            detail:
              'Entra refuses them with AADSTS76021. Who chooses AWS in My Apps is taken to the sign-on URL, and sign-in begins at AWS too.',
          }
        : {
            ...common,
            reason: 'SignedRequestsRequired',
            title: `Sign-in that begins at AWS fails: ${why}.`,
            detail:
              'Entra refuses them with AADSTS76021. This does not concern sign-in that begins in My Apps.',
          },
    ];
  },
});
