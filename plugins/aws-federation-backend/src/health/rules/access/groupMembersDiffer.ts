import {
  ComparedGroup,
  defineRule,
  PartFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';
import { named } from '../facts/named';

/** A cycle has gone through and a group through which people get access has others in AWS. */
export const groupMembersDiffer = defineRule({
  id: 'group-members-differ',
  title: 'Groups with specified access have other members in AWS',
  condition: 'AccessReady',
  reads: ['groupMembers', 'mappings', 'job', 'provisioningLog'],
  reports: {
    MembersMissing: { severity: 'warning', effect: 'some-people' },
    SurplusMembers: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteGroupMembership.html',
  ],
  duringSetUp: false,
  inspect(
    {
      groupMembers,
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
    const groups = groupMembers.groups.filter(({ id }) => !told.has(id));
    const common = {
      remedyPage: pages.entraUsersAndGroups,
      source: 'IAM Identity Center, groups and their members',
    };
    const missing = since(groups, job, each => each.missing);
    const surplus = since(groups, job, each => each.surplus);
    return [
      ...(missing.ids.length > 0
        ? [
            {
              ...common,
              reason: 'MembersMissing' as const,
              subject: 'missing',
              title: missingTitle(missing),
              detail:
                'AWS does not tell Entra who is in a group. Entra sends a membership when it changes, so that it neither sees who was taken out in AWS, nor who was a member before coming into scope.',
              remedy:
                'Put them back with "aws identitystore create-group-membership"; or take them out of the group in Entra, wait for the next cycle, and add them again: meanwhile whoever has the application through that group alone cannot sign in.',
              affected: missing.ids.length,
              affectedIds: missing.ids,
            },
          ]
        : []),
      ...(surplus.ids.length > 0
        ? [
            {
              ...common,
              reason: 'SurplusMembers' as const,
              subject: 'surplus',
              title: surplusTitle(surplus),
              detail:
                'AWS does not tell Entra who is in a group. Entra takes out only whom it knows to have put there, so that somebody stays who left while provisioning was set up again or restarted with everything forgotten, or who was put there in AWS. "aws identitystore list-group-memberships" lists who is in the group in AWS.',
              remedy:
                'Take out who is no member in Entra with "aws identitystore delete-group-membership", for the AWS console does not change a group that came by SCIM; or add them to the group in Entra, wait for the next cycle, and remove them again.',
              affected: surplus.ids.length,
            },
          ]
        : []),
    ];
  },
});

interface Differing {
  /** Of the groups. */
  names: string[];
  /** Of people, each once. */
  ids: string[];
}

/** Who was so before the last cycle began. */
function since(
  groups: ComparedGroup[],
  job: PartFacts<'job'>['job'],
  differing: (group: ComparedGroup) => ComparedGroup['surplus'],
): Differing {
  const each = groups
    .map(group => ({
      name: group.name,
      ids: (differing(group) ?? [])
        .filter(person => hasCycledSince(job, person.since))
        .map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
  return {
    names: each.map(({ name }) => name),
    ids: [...new Set(each.flatMap(({ ids }) => ids))],
  };
}

function missingTitle({ names, ids }: Differing): string {
  const are = ids.length === 1 ? 'is' : 'are';
  const lack = ids.length === 1 ? 'lacks' : 'lack';
  const groupOrGroups = names.length === 1 ? 'the group' : 'their groups';
  return `${counted(ids.length, 'member')} of ${named(
    names,
  )} ${are} not in ${groupOrGroups} in AWS, and ${lack} the accounts that membership gives.`;
}

function surplusTitle({ names, ids }: Differing): string {
  const [people, areNone, keep] =
    ids.length === 1
      ? ['1 person', 'is not a member', 'keeps']
      : [`${ids.length} people`, 'are not members', 'keep'];
  const them = names.length === 1 ? 'it' : 'them';
  return `${people} in ${named(
    names,
  )} in AWS ${areNone} of ${them} in Entra, and ${keep} the accounts that membership gives.`;
}
