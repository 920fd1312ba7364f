import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';
import { named } from '../facts/named';

/** A cycle has gone through and AWS lacks members of a group through which they get access. */
export const groupMembersMissing = defineRule({
  id: 'group-members-missing',
  title: 'Members of groups with specified access are not in them in AWS',
  condition: 'AccessReady',
  reads: ['groupMembers', 'mappings', 'job', 'provisioningLog'],
  reports: {
    MembersMissing: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html',
  ],
  duringSetUp: false,
  inspect(
    {
      groupMembers: { groups },
      mappings: { mappings },
      job: { job },
      provisioningLog: { unsent },
    },
    { pages },
  ) {
    // Then no change arrives, which is told of the mapping.
    if (!mappings?.groups.enabled || !mappings.groups.updates) return [];
    // Of those the log tells more.
    const told = new Set(unsent.map(({ sourceId }) => sourceId));
    const lacking = groups
      .filter(({ id }) => !told.has(id))
      .map(({ name, missing }) => ({
        name,
        ids: missing
          .filter(({ since }) => hasCycledSince(job, since))
          .map(({ id }) => id),
      }))
      .filter(({ ids }) => ids.length > 0);
    const ids = [...new Set(lacking.flatMap(each => each.ids))];
    if (ids.length === 0) return [];
    const are = ids.length === 1 ? 'is' : 'are';
    const groupOrGroups = lacking.length === 1 ? 'the group' : 'their groups';
    return [
      {
        reason: 'MembersMissing',
        title: `${counted(ids.length, 'member')} of ${named(
          lacking.map(({ name }) => name),
        )} ${are} not in ${groupOrGroups} in AWS, and lack${
          ids.length === 1 ? 's' : ''
        } the accounts that membership gives.`,
        detail:
          'AWS does not tell Entra who is in a group. Entra sends a membership when it changes, so that it neither sees who was taken out in AWS, nor who was a member before coming into scope.',
        remedy:
          'Put them back with "aws identitystore create-group-membership"; or take them out of the group in Entra, wait for the next cycle, and add them again: meanwhile whoever has the application through that group alone cannot sign in.',
        remedyPage: pages.entraUsersAndGroups,
        affected: ids.length,
        affectedIds: ids,
        source: 'IAM Identity Center, groups and their members',
      },
    ];
  },
});
