import {
  assignmentKey,
  AwaitedAssignment,
  defineRule,
  readLeftOpen,
  RemedyPages,
  SpecifiedAccessFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { listed } from '../facts/listed';
import { outdatedNames } from './outdatedNames';

const source = 'IAM Identity Center, permission sets and assignments';

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
    AccessMissing: { severity: 'warning', effect: 'some-people' },
    AccessDiffers: { severity: 'warning', effect: 'at-risk' },
    AccessNotSent: { severity: 'info', effect: 'none' },
    AccessNamesTaken: { severity: 'warning', effect: 'some-people' },
    AccessNamesGone: { severity: 'warning', effect: 'at-risk' },
    AccessNamesOutdated: { severity: 'info', effect: 'none' },
    AccessAccountsGone: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/useraccess.html',
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
  ],
  duringSetUp: false,
  inspect({ specifiedAccess }, { specification, recorded, pages }) {
    const awaited = specifiedAccess.awaited.filter(each => !each.notSent);
    const { differences, lacking = 0, openAssignments = 0 } = specifiedAccess;
    const { groupsEnabled = false } = specification.provisioning ?? {};
    const leftOpen = readLeftOpen(recorded).map(({ key }) => key);
    const isLeftOpen = ({
      permissionSet,
      assignment,
    }: Pick<AwaitedAssignment, 'permissionSet' | 'assignment'>) => {
      const set = specification.permissionSets?.find(
        ({ name }) => name === permissionSet,
      );
      const specified = set?.assignments[assignment];
      return Boolean(
        specified && leftOpen.includes(assignmentKey(permissionSet, specified)),
      );
    };
    const { people, groups, who } = countPrincipals(awaited);
    const rest = differences - openAssignments;
    const { open = [] } = specifiedAccess;
    return [
      ...(awaited.length > 0
        ? [
            {
              source,
              ...(groups > 0 && !groupsEnabled
                ? sendGroups
                : awaitCycle(pages, awaited.every(isLeftOpen))),
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
      ...(lacking > 0
        ? [
            {
              source,
              ...(open.length > 0 && open.every(isLeftOpen)
                ? tryAgain(pages)
                : completeAgain(pages)),
              reason: 'AccessMissing' as const,
              subject: 'missing',
              title: `People lack the specified access: AWS does not have ${counted(
                openAssignments,
                'assignment',
              )} of permission sets for ${
                lacking === 1
                  ? '1 user or group'
                  : `${lacking} users and groups`
              }.`,
              affected: lacking,
            },
          ]
        : []),
      ...(rest > 0
        ? [
            {
              source,
              ...completeAgain(pages),
              reason: 'AccessDiffers' as const,
              subject: 'differences',
              title: `Access in AWS is not as specified: ${counted(
                rest,
                'change',
              )} to permission sets ${rest === 1 ? 'is' : 'are'} open.`,
            },
          ]
        : []),
      ...notSent(specifiedAccess, pages),
      ...outdatedNames(specifiedAccess, pages),
    ];
  },
});

function countPrincipals(awaited: AwaitedAssignment[]) {
  const people = new Set(awaited.map(({ principal }) => principal)).size;
  const groups = new Set(
    awaited
      .filter(({ principalType }) => principalType === 'GROUP')
      .map(({ principal }) => principal),
  ).size;
  const users = people - groups;
  const who = listed(
    groups > 0 && counted(groups, 'group'),
    users > 0 && counted(users, 'user'),
  );
  return { people, groups, who };
}

function notSent(
  { awaited }: SpecifiedAccessFacts,
  { entraUsersAndGroups }: RemedyPages,
) {
  const { people, groups, who } = countPrincipals(
    awaited.filter(each => each.notSent),
  );
  const plain = people === 1 && groups === 1 ? 'it' : 'them';
  return people > 0
    ? [
        {
          source,
          reason: 'AccessNotSent' as const,
          subject: 'notSent',
          title: `${who} with specified access ${
            people === 1 ? 'is' : 'are'
          } not in AWS, and Entra does not send ${plain}: disabled, or without the enterprise application.`,
          detail: `Nobody misses the access. Once Entra sends ${plain}, it is given to ${plain} by the check, where a run has left it open, else by the next run.`,
          remedy:
            groups > 0
              ? 'Give the enterprise application to those who should have it, and enable who is disabled; otherwise take the access out of the specification with "Remove access to AWS accounts".'
              : 'Enable them in Entra, or give them the enterprise application; otherwise take them out of the specification with "Remove access to AWS accounts".',
          remedyTemplate: 'remove-account-access' as const,
          remedyPage: entraUsersAndGroups,
          affected: people,
        },
      ]
    : [];
}

function completeAgain({ awsPermissionSets }: RemedyPages) {
  return {
    remedy:
      'Complete the federation again: its dry run names the changes, and a run makes them.',
    remedyTemplate: 'complete-aws-federation' as const,
    remedyPage: awsPermissionSets,
  };
}

function tryAgain({ awsPermissionSets }: RemedyPages) {
  return {
    detail:
      'They arrived after the run, and AWS could not make the assignments just then. The next checks try again.',
    remedy:
      'Wait for the next check: what stays open after some tries is left to another run.',
    remedyPage: awsPermissionSets,
  };
}

function awaitCycle({ entraUsersAndGroups }: RemedyPages, isLeftOpen: boolean) {
  const sends =
    'Entra sends those who have the enterprise application with its next cycle';
  const remedyPage = entraUsersAndGroups;
  return isLeftOpen
    ? {
        detail: `${sends}; the check after it gives them their access.`,
        remedy:
          'Check in Entra that they have the enterprise application, and wait for the next cycle.',
        remedyPage,
      }
    : {
        detail: `${sends}. No check gives them their access, for no run has left it open for them.`,
        remedy:
          'Check in Entra that they have the enterprise application, wait for the next cycle, and complete the federation again, which gives them their access.',
        remedyTemplate: 'complete-aws-federation' as const,
        remedyPage,
      };
}
