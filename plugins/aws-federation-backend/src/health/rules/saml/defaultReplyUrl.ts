import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mayBeOfInstance } from '../facts/mayBeOfInstance';

/** Sign-in that begins in Entra goes elsewhere than to AWS. */
export const defaultReplyUrl = defineRule({
  id: 'default-reply-url',
  title: "The default reply URL is not AWS's",
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    DefaultReplyUrlDiffers: { severity: 'warning', effect: 'some-people' },
    FirstReplyUrlDiffers: { severity: 'warning', effect: 'at-risk' },
    DefaultReplyUrlUnused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
    'https://learn.microsoft.com/graph/api/resources/application',
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
  ],
  duringSetUp: false,
  inspect(
    { application: { application, servicePrincipal }, instance: { instance } },
    { specification, organization, pages },
  ) {
    const { saml } = specification;
    const replyUrls = application?.replyUrls ?? [];
    const url = application?.defaultReplyUrl ?? replyUrls[0];
    const isOurs = (each: string) =>
      saml !== undefined &&
      mayBeOfInstance(each, {
        named: saml.assertionConsumerServiceUrls,
        organization,
        regions: [
          organization.region,
          ...(instance?.regions ?? []).map(({ name }) => name),
        ],
      });
    // Without any of AWS nobody can sign in at all, which is told with the missing ones.
    if (!url || isOurs(url) || !replyUrls.some(isOurs)) return [];
    const common = {
      remedy:
        "Complete the federation again: it makes AWS's reply URL the default one.",
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, application ${application?.id}`,
    };
    if (servicePrincipal?.loginUrl) {
      return [
        {
          ...common,
          reason: 'DefaultReplyUrlUnused',
          title: `Sign-in that Entra begins without the sign-on URL may fail: ${
            application?.defaultReplyUrl ? 'the default' : 'the first'
          } reply URL in Entra, ${url}, is not one of this instance of AWS.`,
          detail:
            'People who choose AWS in My Apps are taken to the sign-on URL, and sign-in begins at AWS, which this does not concern.',
        },
      ];
    }
    const limit =
      'This does not concern sign-in that begins at the AWS access portal.';
    return [
      application?.defaultReplyUrl
        ? {
            ...common,
            reason: 'DefaultReplyUrlDiffers',
            title: `Sign-in that begins in My Apps fails: the default reply URL in Entra, ${url}, is not one of this instance of AWS.`,
            detail: limit,
          }
        : {
            ...common,
            reason: 'FirstReplyUrlDiffers',
            title: `Sign-in that begins in My Apps may fail: Entra has no default reply URL, and the first one, ${url}, is not one of this instance of AWS.`,
            detail: `Without a default one the first may count. ${limit}`,
          },
    ];
  },
});
