import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { listed } from '../facts/listed';
import { named } from '../facts/named';
import { memberNames } from './memberNames';

/** Groups that the specification wants in IAM Identity Center are not as specified. */
export const identityCenterGroupsOpen = defineRule({
  id: 'identity-center-groups-open',
  title: 'Specified groups of IAM Identity Center are not there',
  condition: 'AccessReady',
  reads: ['specifiedGroups'],
  reports: {
    GroupsDiffer: { severity: 'warning', effect: 'some-people' },
    // Its members may be all there now.
    GroupsNotManageable: { severity: 'warning', effect: 'at-risk' },
    MembersAwaited: { severity: 'warning', effect: 'some-people' },
    MembersNotSent: { severity: 'info', effect: 'none' },
    MemberNamesTaken: { severity: 'warning', effect: 'some-people' },
    MemberNamesGone: { severity: 'warning', effect: 'at-risk' },
    MemberNamesOutdated: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/groups-concept.html',
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html',
  ],
  duringSetUp: false,
  inspect({ specifiedGroups }, { pages }) {
    const { missing, incomplete, awaited, provisioned } = specifiedGroups;
    const common = {
      remedyTemplate: 'complete-aws-federation' as const,
      source: 'IAM Identity Center, groups and their members',
    };
    const groupsPage = {
      remedyPage: pages.awsIdentityCenter,
    };
    const members = incomplete.reduce((sum, each) => sum + each.members, 0);
    return [
      ...(missing.length > 0 || members > 0
        ? [
            {
              ...common,
              ...groupsPage,
              reason: 'GroupsDiffer' as const,
              subject: 'differences',
              title: `People lack what groups of IAM Identity Center give them: ${listed(
                missing.length > 0 && `AWS does not have ${named(missing)}`,
                members > 0 &&
                  `${counted(members, 'specified member')} ${
                    members === 1 ? 'is' : 'are'
                  } not in ${named(incomplete.map(({ name }) => name))}`,
              )}.`,
              remedy:
                'Complete the federation again, which creates the groups and adds their members; whoever is not to be a member, take out with "Remove members of a group in AWS".',
            },
          ]
        : []),
      ...(provisioned.length > 0
        ? [
            {
              ...common,
              ...groupsPage,
              reason: 'GroupsNotManageable' as const,
              subject: 'provisioned',
              title: `Who is in ${named(
                provisioned,
              )} cannot be kept as specified: an identity provider manages ${
                provisioned.length === 1 ? 'that group' : 'those groups'
              } in AWS, and would undo what the portal changes.`,
              remedy:
                'Note its accounts, and when nothing needs it any more, delete what the identity provider has left under that name in IAM Identity Center, then complete the federation again, which makes a group of its own.',
            },
          ]
        : []),
      ...(awaited > 0
        ? [
            {
              ...common,
              reason: 'MembersAwaited' as const,
              subject: 'awaited',
              title: `${counted(
                awaited,
                'specified member',
              )} of groups in IAM Identity Center ${
                awaited === 1 ? 'has' : 'have'
              } not arrived in AWS.`,
              detail:
                'Entra sends those who have the enterprise application with its next cycle.',
              remedy:
                'Check in Entra that they have the enterprise application, wait for the next cycle, and complete the federation again, which adds them to their groups.',
              remedyPage: pages.entraUsersAndGroups,
              affected: awaited,
            },
          ]
        : []),
      ...memberNames(specifiedGroups, pages),
    ];
  },
});
