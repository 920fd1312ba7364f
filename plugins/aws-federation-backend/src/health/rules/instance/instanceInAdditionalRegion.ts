import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The configured Region has only a copy of the instance. */
export const instanceInAdditionalRegion = defineRule({
  id: 'instance-in-additional-region',
  title: 'The portal works with an additional Region',
  condition: 'InstanceReady',
  reads: ['instance'],
  reports: {
    AdditionalRegionConfigured: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/api-support-in-additional-regions.html',
  ],
  duringSetUp: true,
  inspect({ instance: { instance, otherRegion } }, { organization, pages }) {
    if (!instance || !otherRegion) return [];
    const { name, region } = organization;
    return [
      {
        reason: 'AdditionalRegionConfigured',
        title: `The portal cannot change access: ${region} is an additional Region of IAM Identity Center, and AWS takes changes only in ${otherRegion}.`,
        remedy: `Set awsFederation.organizations[].region of ${name} to ${otherRegion}.`,
        remedyPage: pages.awsSettings,
        source: `IAM Identity Center, ${instance.instanceArn}`,
      },
    ];
  },
});
