import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from '../facts/awsSignInUrl';

/** Sign-in that begins in Entra goes elsewhere than to AWS. */
export const defaultReplyUrl = defineRule({
  id: 'default-reply-url',
  title: "The default reply URL is not AWS's",
  condition: 'SamlReady',
  reads: ['application'],
  reports: {
    DefaultReplyUrlDiffers: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
    'https://learn.microsoft.com/graph/api/resources/redirecturisettings',
  ],
  duringSetUp: false,
  inspect({ application: { application } }, { specification, pages }) {
    const { saml } = specification;
    const url = application?.defaultReplyUrl;
    const isAws =
      !url ||
      saml?.assertionConsumerServiceUrls.includes(url) ||
      awsSignInUrl(url);
    if (!saml || isAws) return [];
    return [
      {
        reason: 'DefaultReplyUrlDiffers',
        title: `Sign-in that begins in My Apps fails: the default reply URL in Entra, ${url}, is not one of AWS.`,
        detail:
          'This does not concern sign-in that begins at the AWS access portal.',
        remedy:
          "Complete the federation again: it makes AWS's reply URL the default one.",
        remedyTemplate: 'complete-aws-federation',
        remedyPage: { title: 'Single sign-on', url: pages.entraSingleSignOn },
        source: `Microsoft Graph, application ${application?.id}`,
      },
    ];
  },
});
