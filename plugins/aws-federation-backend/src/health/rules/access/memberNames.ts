import {
  RemedyPages,
  SpecifiedGroupsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';

/** Specified members who are called otherwise now, are no more, or are not sent. */
export function memberNames(
  {
    usersRenamed = 0,
    usersReplaced = 0,
    usersNotSent = 0,
    usersGone = 0,
    usersRenamedInEntra = 0,
  }: SpecifiedGroupsFacts,
  pages: RemedyPages,
) {
  const common = {
    source: 'IAM Identity Center, groups and their members',
    remedyPage: pages.entraUsersAndGroups,
  };
  return [
    ...(usersReplaced > 0
      ? [
          {
            ...common,
            reason: 'MemberNamesTaken' as const,
            subject: 'taken',
            title: `${counted(usersReplaced, 'name')} of specified members ${
              usersReplaced === 1 ? 'belongs' : 'belong'
            } to another user in AWS than was in the group.`,
            detail:
              'A name can pass to somebody else, and who was deleted in AWS comes back as another user. The next run adds whoever has the name.',
            remedy:
              'Look up whose the names are now. Complete the federation again if they are to be members; otherwise take them out with "Remove members of a group in AWS" first.',
            remedyTemplate: 'complete-aws-federation' as const,
            affected: usersReplaced,
          },
        ]
      : []),
    ...(usersNotSent > 0
      ? [
          {
            ...common,
            reason: 'MembersNotSent' as const,
            subject: 'notSent',
            title: `${counted(usersNotSent, 'specified member')} of groups ${
              usersNotSent === 1 ? 'is' : 'are'
            } not in AWS, and Entra does not send them: disabled, or without the enterprise application.`,
            detail:
              'Once Entra sends them, the next run adds them to their groups.',
            remedy:
              'Enable them in Entra, or give them the enterprise application; otherwise take them out with "Remove members of a group in AWS".',
            remedyTemplate: 'remove-group-members' as const,
            affected: usersNotSent,
          },
        ]
      : []),
    ...(usersGone > 0
      ? [
          {
            ...common,
            reason: 'MemberNamesGone' as const,
            subject: 'gone',
            title: `${counted(usersGone, 'name')} of specified members ${
              usersGone === 1 ? 'belongs' : 'belong'
            } to nobody: neither Entra nor AWS has a user of that name.`,
            detail:
              'Whoever gets the name next becomes a member with the next run of the template.',
            remedy:
              'Take the name out of the specification with "Remove members of a group in AWS".',
            remedyTemplate: 'remove-group-members' as const,
          },
        ]
      : []),
    ...(usersRenamedInEntra > 0
      ? [
          {
            ...common,
            reason: 'MemberNamesGone' as const,
            subject: 'renamedInEntra',
            title: `Entra has another name now for whoever had ${counted(
              usersRenamedInEntra,
              'name',
            )} of specified members, and AWS no longer has the user who was in the group.`,
            detail:
              'Under the new name AWS gets a new user, who is a member only when that name is specified. Whoever gets the old name next becomes a member with the next run of the template.',
            remedy:
              'Look up the new name in Entra. Complete the federation with it if the person is to be a member, and take the old one out with "Remove members of a group in AWS".',
            remedyTemplate: 'complete-aws-federation' as const,
          },
        ]
      : []),
    ...(usersRenamed > 0
      ? [
          {
            ...common,
            reason: 'MemberNamesOutdated' as const,
            subject: 'names',
            title: `The specified groups use old names: AWS has another one for ${counted(
              usersRenamed,
              'member',
            )} now.`,
            detail: 'They are in their groups all the same.',
            remedy:
              'Give them their old names back in Entra; or complete the federation with the new ones, and take the old ones out with "Remove members of a group in AWS".',
            remedyTemplate: 'complete-aws-federation' as const,
          },
        ]
      : []),
  ];
}
