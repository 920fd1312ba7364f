import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** No organization instance of IAM Identity Center in the configured Region. */
export const instanceMissing = defineRule({
  id: 'instance-missing',
  title: 'IAM Identity Center is not there',
  condition: 'InstanceReady',
  reads: ['instance'],
  reports: {
    InstanceMissing: { severity: 'critical', effect: 'sign-in-stopped' },
    InstanceNotFound: { severity: 'warning', effect: 'not-known' },
    WrongRegion: { severity: 'warning', effect: 'not-known' },
    OtherOwner: { severity: 'warning', effect: 'not-known' },
    OtherOrganization: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html',
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListInstances.html',
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html',
  ],
  confirm: { minutes: 2 },
  absenceOf: 'instance',
  duringSetUp: false,
  inspect({ instance: facts }, { organization, specification, pages }) {
    if (facts.instance) return [];
    const { name, region, managementAccountId, accountId } = organization;
    const { otherRegion, accountInstanceOwner, unreadRegions } = facts;
    const { callerOrganization } = facts;
    const source = 'IAM Identity Center, ListInstances';
    const remedyPage = pages.awsIdentityCenter;
    const configured = `awsFederation.organizations[].region of ${name}`;
    if (
      callerOrganization &&
      callerOrganization !== organization.organizationId
    ) {
      return [
        {
          reason: 'OtherOrganization',
          title: `Sign-in cannot be checked: the portal's credentials of account ${accountId} belong to ${
            callerOrganization === 'none'
              ? 'an account of no organization'
              : `the organization ${callerOrganization}`
          }, and not to the organization ${organization.organizationId}.`,
          detail:
            'AWS tells nothing of an organization to accounts outside of it.',
          remedy: `Correct the credentials of account ${accountId} in aws.accounts, or organizationId and accountId of ${name} in awsFederation.organizations. If the account has left the organization, use one that is in it.`,
          source: 'AWS Organizations, DescribeOrganization',
        },
      ];
    }
    if (otherRegion) {
      return [
        {
          reason: 'WrongRegion',
          title: `Sign-in cannot be checked: the portal looks in ${region}, and IAM Identity Center is in ${otherRegion}.`,
          detail: 'The portal is configured wrongly.',
          remedy: `Set ${configured} to ${otherRegion}.`,
          remedyPage,
          source,
        },
      ];
    }
    if (accountInstanceOwner) {
      return [
        {
          reason: 'OtherOwner',
          title: `Sign-in cannot be checked: the only instance of IAM Identity Center in ${region} belongs to account ${accountInstanceOwner}, and not to the management account ${managementAccountId}.`,
          detail:
            'Either the portal is configured wrongly, or it is an account instance, which serves that one account and no organization.',
          remedy: `If ${accountInstanceOwner} is the management account, correct managementAccountId of ${name} in awsFederation.organizations; if not, enable an organization instance in account ${managementAccountId}.`,
          remedyPage,
          source,
        },
      ];
    }
    // The Region of an instance never changes: the one that was federated was here.
    const wasHere = specification.saml?.entityId.includes(`//${region}.`);
    if (unreadRegions.length > 0 && !wasHere) {
      return [
        {
          reason: 'InstanceNotFound',
          title: `Sign-in cannot be checked: IAM Identity Center is not in ${region}, and may be in a Region that did not answer.`,
          detail: `These did not: ${unreadRegions.join(', ')}.`,
          remedy: `Look in the AWS console for the Region of IAM Identity Center, and set ${configured} to it.`,
          remedyPage,
          source,
        },
      ];
    }
    if (!callerOrganization) {
      return [
        {
          reason: 'InstanceNotFound',
          title: `Sign-in cannot be checked: AWS shows no IAM Identity Center in ${region}, and does not say whether the portal's account belongs to the organization.`,
          detail:
            'AWS tells nothing of an organization to accounts outside of it.',
          remedy: `Allow organizations:DescribeOrganization to the role that the portal uses in account ${accountId}; the next check tells more.`,
          source: 'AWS Organizations, DescribeOrganization',
        },
      ];
    }
    return [
      {
        reason: 'InstanceMissing',
        title: `Nobody can sign in: IAM Identity Center is not enabled in ${region}.`,
        detail: wasHere
          ? 'AWS no longer lists the instance that was federated. If it was deleted, its users, groups and permission sets are gone with it; while trusted access of IAM Identity Center is disabled in AWS Organizations, AWS may only hide it.'
          : 'No other Region has an instance of the organization either.',
        remedy: `See in AWS Organizations, with management account ${managementAccountId}, whether trusted access of IAM Identity Center is enabled, and enable it where it was. Otherwise enable IAM Identity Center in ${region} with that account, then federate the organization again.`,
        remedyTemplate: 'federate-aws-organization',
        remedyPage,
        source,
      },
    ];
  },
});
