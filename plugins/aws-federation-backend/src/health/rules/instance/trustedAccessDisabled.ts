import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** IAM Identity Center may no longer look into the organization, and stops. */
export const trustedAccessDisabled = defineRule({
  id: 'trusted-access-disabled',
  title: 'Trusted access of IAM Identity Center is disabled',
  condition: 'InstanceReady',
  reads: ['trustedAccess', 'instance'],
  reports: {
    TrustedAccessDisabled: { severity: 'critical', effect: 'sign-in-stopped' },
  },
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-sso.html',
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAWSServiceAccessForOrganization.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    { trustedAccess: { isTrusted }, instance },
    { organization: { managementAccountId }, pages },
  ) {
    if (isTrusted !== false || !instance.instance) return [];
    return [
      {
        reason: 'TrustedAccessDisabled',
        title:
          'Nobody can open an account in AWS: trusted access of IAM Identity Center is disabled in AWS Organizations.',
        detail: 'Its users, groups and permission sets are still there.',
        remedy: `Enable trusted access for AWS IAM Identity Center in AWS Organizations, under Services, with management account ${managementAccountId}.`,
        remedyPage: pages.awsTrustedServices,
        source: 'AWS Organizations, ListAWSServiceAccessForOrganization',
      },
    ];
  },
});
