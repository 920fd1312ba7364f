import {
  defineRule,
  regionsWithoutUrl,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** The instance is in a Region of which Entra has no reply URL. */
export const additionalRegionWithoutUrl = defineRule({
  id: 'additional-region-without-url',
  title: 'A Region has no reply URL in Entra',
  condition: 'SamlReady',
  reads: ['application', 'instance'],
  reports: {
    AdditionalRegionWithoutUrl: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
  ],
  duringSetUp: false,
  inspect(
    { application: { application }, instance: { instance } },
    { specification, pages },
  ) {
    if (!instance || !application || !specification.saml) return [];
    return regionsWithoutUrl(
      instance.regions.map(({ name, status, isPrimary }) => ({
        RegionName: name,
        Status: status,
        IsPrimaryRegion: isPrimary,
      })),
      { assertionConsumerServiceUrls: application.replyUrls },
    ).map(region => ({
      reason: 'AdditionalRegionWithoutUrl',
      subject: region,
      title: `Nobody can sign in to AWS in ${region}: Entra has no reply URL of that Region.`,
      detail: `IAM Identity Center was added to ${region}, which has a reply URL of its own. This does not concern sign-in in the primary Region.`,
      remedy:
        "Download AWS's metadata file again in the AWS console, and complete the federation with it.",
      remedyTemplate: 'complete-aws-federation',
      remedyPage: pages.awsSettings,
      source: `IAM Identity Center, ${instance.instanceArn}`,
    }));
  },
});
