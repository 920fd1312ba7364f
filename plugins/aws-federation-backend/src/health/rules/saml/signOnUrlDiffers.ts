import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Where Entra takes people who choose the application is another place than AWS's. */
export const signOnUrlDiffers = defineRule({
  id: 'sign-on-url-differs',
  title: 'The sign-on URL is another one than AWS has',
  condition: 'SamlReady',
  reads: ['application'],
  reports: { SignOnUrlDiffers: { severity: 'warning', effect: 'at-risk' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
  ],
  duringSetUp: false,
  throughApplication: true,
  inspect({ application: { servicePrincipal } }, { specification, pages }) {
    const wanted = specification.saml?.signOnUrl;
    const { id, loginUrl } = servicePrincipal ?? {};
    // Without one Entra signs people in by itself.
    if (!wanted || !loginUrl || loginUrl === wanted) return [];
    return [
      {
        reason: 'SignOnUrlDiffers',
        title:
          "People who choose AWS in My Apps may not get there: the sign-on URL in Entra is not the one of AWS's metadata.",
        detail: `Entra takes them to ${loginUrl}; AWS's is ${wanted}. Whoever begins at the AWS access portal is not concerned.`,
        remedy: 'Complete the federation again, it sets the sign-on URL.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, service principal ${id}`,
      },
    ];
  },
});
