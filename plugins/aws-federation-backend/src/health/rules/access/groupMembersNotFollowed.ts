import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { named } from '../facts/named';

/** Access hangs on groups that Entra has sent once, and sends no more. */
export const groupMembersNotFollowed = defineRule({
  id: 'group-members-not-followed',
  title: 'Groups with specified access do not follow Entra',
  condition: 'AccessReady',
  reads: ['specifiedAccess'],
  reports: {
    GroupMembersNotFollowed: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ExternalId.html',
  ],
  duringSetUp: false,
  inspect({ specifiedAccess: { groupsNotFollowed = [] } }, { pages }) {
    if (groupsNotFollowed.length === 0) return [];
    return [
      {
        reason: 'GroupMembersNotFollowed',
        title: `Whoever joins or leaves ${named(
          groupsNotFollowed,
        )} in Entra neither gets nor loses the specified access: AWS has ${
          groupsNotFollowed.length === 1 ? 'the group' : 'these groups'
        } from Entra, which is not to send groups any more.`,
        detail:
          'The members in AWS stay as they were when groups were sent last.',
        remedy:
          'Complete the federation again with "Send groups to AWS too"; or give the access to users or to groups of IAM Identity Center, and take it from these with "Remove access to AWS accounts".',
        remedyTemplate: 'complete-aws-federation',
        remedyInputs: { groupsEnabled: true },
        remedyPage: pages.awsPermissionSets,
        affected: groupsNotFollowed.length,
        source: 'IAM Identity Center, groups and assignments',
      },
    ];
  },
});
