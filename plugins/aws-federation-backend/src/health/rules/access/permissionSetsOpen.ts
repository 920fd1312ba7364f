import {
  defineRule,
  RemedyPages,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { named } from '../facts/named';

const sendGroups = {
  detail: 'Groups are not sent to AWS, so those from Entra never arrive.',
  remedy:
    'Complete the federation again with "Send groups to AWS too", or specify them there under "Groups in IAM Identity Center".',
  remedyTemplate: 'complete-aws-federation' as const,
  remedyInputs: { groupsEnabled: true },
};

/** Specified permission sets or assignments are not there, or not as specified. */
export const permissionSetsOpen = defineRule({
  id: 'permission-sets-open',
  title: 'Specified access is not there',
  condition: 'AccessReady',
  reads: ['specifiedAccess'],
  reports: {
    AccessAwaited: { severity: 'warning', effect: 'some-people' },
    AccessDiffers: { severity: 'warning', effect: 'at-risk' },
    AccessNamesOutdated: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/useraccess.html',
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
  ],
  duringSetUp: false,
  inspect(
    { specifiedAccess: { awaited, differences, groupsRenamed = [] } },
    { specification: { provisioning }, pages },
  ) {
    const common = {
      source: 'IAM Identity Center, permission sets and assignments',
    };
    const people = new Set(awaited.map(({ principal }) => principal)).size;
    const groups = new Set(
      awaited
        .filter(({ principalType }) => principalType === 'GROUP')
        .map(({ principal }) => principal),
    ).size;
    const users = people - groups;
    const who = [
      groups > 0 && counted(groups, 'group'),
      users > 0 && counted(users, 'user'),
    ]
      .filter(Boolean)
      .join(' and ');
    const staysAway = groups > 0 && !provisioning?.groupsEnabled;
    return [
      ...(awaited.length > 0
        ? [
            {
              ...common,
              ...(staysAway ? sendGroups : awaitCycle(pages)),
              reason: 'AccessAwaited' as const,
              subject: 'awaited',
              title: `${who} lack${
                people === 1 ? 's' : ''
              } the specified access: ${
                people === 1 ? 'it has' : 'they have'
              } not arrived in AWS.`,
              affected: people,
            },
          ]
        : []),
      ...(differences > 0
        ? [
            {
              ...common,
              reason: 'AccessDiffers' as const,
              subject: 'differences',
              title: `Access in AWS is not as specified: ${counted(
                differences,
                'change',
              )} to permission sets or assignments ${
                differences === 1 ? 'is' : 'are'
              } open.`,
              remedy:
                'Complete the federation again: its dry run names the changes, and a run makes them.',
              remedyTemplate: 'complete-aws-federation' as const,
              remedyPage: {
                title: 'Permission sets',
                url: pages.awsPermissionSets,
              },
            },
          ]
        : []),
      ...(groupsRenamed.length > 0
        ? [
            {
              ...common,
              reason: 'AccessNamesOutdated' as const,
              subject: 'names',
              title: `The specified access names groups by their old names: AWS has another one for ${named(
                groupsRenamed,
              )} now.`,
              detail:
                'This takes nothing from anybody. New accounts reach their members only when the specification is corrected.',
              remedy:
                'Give them their old names back in Entra, or put the new ones into the specification.',
              remedyPage: {
                title: 'Users and groups',
                url: pages.entraUsersAndGroups,
              },
            },
          ]
        : []),
    ];
  },
});

function awaitCycle({ entraUsersAndGroups }: RemedyPages) {
  return {
    detail:
      'Entra sends those who have the enterprise application with its next cycle; the check after it gives them their access.',
    remedy:
      'Check in Entra that they have the enterprise application, and wait for the next cycle.',
    remedyPage: { title: 'Users and groups', url: entraUsersAndGroups },
  };
}
