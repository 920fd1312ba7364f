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
    FirstReplyUrlDiffers: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
    'https://learn.microsoft.com/graph/api/resources/redirecturisettings',
  ],
  duringSetUp: false,
  inspect({ application: { application } }, { specification, pages }) {
    const { saml } = specification;
    const replyUrls = application?.replyUrls ?? [];
    const url = application?.defaultReplyUrl ?? replyUrls[0];
    const isAws = (each: string) =>
      saml?.assertionConsumerServiceUrls.includes(each) ||
      awsSignInUrl(each) !== undefined;
    // Without any of AWS nobody can sign in at all, which is told with the missing ones.
    if (!saml || !url || isAws(url) || !replyUrls.some(isAws)) return [];
    const limit =
      'This does not concern sign-in that begins at the AWS access portal.';
    const common = {
      remedy:
        "Complete the federation again: it makes AWS's reply URL the default one.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, application ${application?.id}`,
    };
    return [
      application?.defaultReplyUrl
        ? {
            ...common,
            reason: 'DefaultReplyUrlDiffers',
            title: `Sign-in that begins in My Apps fails: the default reply URL in Entra, ${url}, is not one of AWS.`,
            detail: limit,
          }
        : {
            ...common,
            reason: 'FirstReplyUrlDiffers',
            title: `Sign-in that begins in My Apps may fail: Entra has no default reply URL, and the first one, ${url}, is not one of AWS.`,
            detail: `Without a default one the first may count. ${limit}`,
          },
    ];
  },
});
