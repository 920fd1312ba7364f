import {
  RemedyPages,
  SpecifiedAccessFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { listed } from '../facts/listed';
import { named } from '../facts/named';

const source = 'IAM Identity Center, permission sets and assignments';

/** What the specification of access names that is called otherwise now, or is no more. */
export function outdatedNames(
  {
    groupsRenamed = [],
    usersRenamed = 0,
    usersReplaced = 0,
    usersGone = 0,
    usersRenamedInEntra = 0,
    groupsGone = [],
    accountsGone = [],
  }: SpecifiedAccessFacts,
  pages: RemedyPages,
) {
  const remedyPage = pages.entraUsersAndGroups;
  const renamed = listed(
    groupsRenamed.length > 0 && named(groupsRenamed),
    usersRenamed > 0 && counted(usersRenamed, 'user'),
  );
  return [
    ...(usersReplaced > 0
      ? [
          {
            source,
            reason: 'AccessNamesTaken' as const,
            subject: 'taken',
            title: `${counted(usersReplaced, 'specified user name')} ${
              usersReplaced === 1 ? 'belongs' : 'belong'
            } to another user in AWS than had the access; no check gives it to them.`,
            detail:
              'A name can pass to somebody else, and who was deleted in AWS comes back as another user. The next run gives it to whoever has the name.',
            remedy:
              'Look up whose the names are now. Complete the federation again if they are to have the access; otherwise take them out of the specification with "Remove access to AWS accounts" first.',
            remedyTemplate: 'complete-aws-federation' as const,
            remedyPage,
            affected: usersReplaced,
          },
        ]
      : []),
    ...(usersGone > 0
      ? [
          {
            source,
            reason: 'AccessNamesGone' as const,
            subject: 'gone',
            title: `${counted(usersGone, 'specified user name')} ${
              usersGone === 1 ? 'belongs' : 'belong'
            } to nobody: neither Entra nor AWS has a user of that name.`,
            detail:
              'Whoever gets the name next gets the specified access with the next run of the template.',
            remedy:
              'Take the name out of the specification with "Remove access to AWS accounts".',
            remedyTemplate: 'remove-account-access' as const,
          },
        ]
      : []),
    ...(usersRenamedInEntra > 0
      ? [
          {
            source,
            reason: 'AccessNamesGone' as const,
            subject: 'renamedInEntra',
            title: `Entra has another name now for whoever had ${counted(
              usersRenamedInEntra,
              'specified user name',
            )}, and AWS no longer has the user who had the access.`,
            detail:
              'Under the new name AWS gets a new user, who has the access only when it is specified for that name. Whoever gets the old name next gets it with the next run of the template.',
            remedy:
              'Look up the new name in Entra. Complete the federation with it if the person is to have the access, and take the old one out with "Remove access to AWS accounts".',
            remedyTemplate: 'complete-aws-federation' as const,
            remedyPage,
          },
        ]
      : []),
    ...(groupsGone.length > 0
      ? [
          {
            source,
            reason: 'AccessNamesGone' as const,
            subject: 'groupsGone',
            title: `The specified access is for ${counted(
              groupsGone.length,
              'group',
            )} that neither Entra nor AWS has: ${named(groupsGone)}.`,
            detail:
              'Whoever makes a group of that name and assigns it gives its members the specified access.',
            remedy:
              'Take the name out of the specification with "Remove access to AWS accounts".',
            remedyTemplate: 'remove-account-access' as const,
          },
        ]
      : []),
    ...(renamed
      ? [
          {
            source,
            reason: 'AccessNamesOutdated' as const,
            subject: 'names',
            title: `The specified access uses old names: AWS has another one for ${renamed} now.`,
            detail:
              'This takes nothing from anybody. New accounts reach them only when the specification is corrected.',
            remedy:
              'Give them their old names back in Entra; or complete the federation with the new ones, and take the old ones out with "Remove access to AWS accounts".',
            remedyTemplate: 'complete-aws-federation' as const,
            remedyPage,
          },
        ]
      : []),
    ...(accountsGone.length > 0
      ? [
          {
            source,
            reason: 'AccessAccountsGone' as const,
            subject: 'accounts',
            title: `The specified access names ${counted(
              accountsGone.length,
              'account',
            )} no longer in the organization: ${listed(...accountsGone)}.`,
            detail:
              'AWS takes a closed account out of the organization after 90 days. Nobody gets into it through this IAM Identity Center; the other accounts go on.',
            remedy:
              'Take the account out of the specification with "Remove access to AWS accounts".',
            remedyTemplate: 'remove-account-access' as const,
            remedyPage: pages.awsPermissionSets,
          },
        ]
      : []),
  ];
}
