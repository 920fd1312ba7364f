import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The portal's account may not, or no longer, administer IAM Identity Center. */
export const delegatedAdministratorGone = defineRule({
  id: 'delegated-administrator-gone',
  title: "The portal's account is not the delegated administrator",
  condition: 'InstanceReady',
  reads: ['delegation', 'instance'],
  reports: {
    NotDelegated: { severity: 'warning', effect: 'not-known' },
    DelegatedToAnother: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    { delegation: { isManagementAccount, administrator }, instance },
    { organization: { name, accountId, managementAccountId }, pages },
  ) {
    const isFine = isManagementAccount || administrator === accountId;
    if (isFine || !instance.instance) return [];
    const common = {
      remedyPage: pages.awsSettings,
      source: 'AWS Organizations, ListDelegatedAdministrators',
    };
    return administrator
      ? [
          {
            ...common,
            detail: 'This by itself stops no sign-in.',
            reason: 'DelegatedToAnother',
            title: `The portal cannot see users and access in AWS: account ${administrator} administers IAM Identity Center, not account ${accountId}.`,
            remedy: `Set accountId of ${name} in awsFederation.organizations to ${administrator}, and the credentials of that account in aws.accounts. Or, where ${administrator} no longer needs it, for AWS allows one only: deregister that account with management account ${managementAccountId}, under Settings, Management in IAM Identity Center, and register account ${accountId}.`,
          },
        ]
      : [
          {
            ...common,
            // It has to be deregistered before anybody can disable that.
            detail:
              'This by itself stops no sign-in; trusted access of IAM Identity Center that was disabled in AWS Organizations as well does.',
            reason: 'NotDelegated',
            title: `The portal cannot see users and access in AWS: account ${accountId} is not the delegated administrator of IAM Identity Center.`,
            remedy: `Register account ${accountId} as the delegated administrator with management account ${managementAccountId}, under Settings, Management in IAM Identity Center.`,
          },
        ];
  },
});
