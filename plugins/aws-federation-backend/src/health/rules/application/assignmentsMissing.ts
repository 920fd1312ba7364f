import {
  defineRule,
  SpecifiedAssignmentsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { listed } from '../facts/listed';
import { named } from '../facts/named';
import { sentences } from '../facts/sentences';

/** Specified users or groups do not have the application. Others may have it. */
export const assignmentsMissing = defineRule({
  id: 'assignments-missing',
  title: 'Specified users or groups do not have the enterprise application',
  condition: 'ApplicationReady',
  reads: ['application', 'assignments', 'specifiedAssignments'],
  reports: {
    AssignmentsMissing: { severity: 'warning', effect: 'some-people' },
    SpecifiedGroupGone: { severity: 'warning', effect: 'some-people' },
    SpecifiedNameTaken: { severity: 'warning', effect: 'at-risk' },
    SpecifiedGroupUnclear: { severity: 'warning', effect: 'some-people' },
    SpecifiedUserUnclear: { severity: 'warning', effect: 'some-people' },
    SpecifiedNamesOutdated: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect(
    {
      application: { servicePrincipal },
      assignments,
      specifiedAssignments: specified,
    },
    { specification, pages },
  ) {
    if (!servicePrincipal) return [];
    const common = {
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraUsersAndGroups,
      source: `Microsoft Graph, assignments of service principal ${servicePrincipal.id}`,
    };
    const {
      groupsTaken = [],
      groupsUnclear = [],
      usersUnclear = 0,
    } = specified;
    const { userIds, groups } = specified.missing;
    const missing = userIds.length + groups.length;
    const unassigned = listed(
      groups.length > 0 && counted(groups.length, 'specified group'),
      userIds.length > 0 && counted(userIds.length, 'specified user'),
    );
    const isCalledOtherwise = groups.some(({ name }) =>
      [...specified.groupsRenamed, ...groupsTaken].includes(name),
    );
    const gone = [...specified.groupsGone, ...specified.groupsNotAssignable];
    // Where nobody at all has it, a rule of its own says what that means.
    const nobody = assignments.users + assignments.groups === 0;
    const { assignmentRequired } = servicePrincipal;
    const sendsAssigned = specification.provisioning?.scope === 'assigned';
    const lost = [
      assignmentRequired && 'sign in',
      sendsAssigned && 'stay active in AWS after the next cycle',
    ]
      .filter(Boolean)
      .join(' or ');
    return [
      // Otherwise nobody needs it.
      ...(missing > 0 && lost && !nobody
        ? [
            {
              ...common,
              reason: 'AssignmentsMissing' as const,
              subject: 'missing',
              title: `${unassigned} ${
                missing === 1 ? 'does' : 'do'
              } not have the enterprise application in Entra.`,
              detail: sentences(
                groups.length > 0 && `${named(groups.map(each => each.name))}.`,
                `Whoever does not get it another way cannot ${lost}.`,
              ),
              ...(isCalledOtherwise
                ? {
                    remedy:
                      'Complete the federation again with the object ids of the groups in place of their old names, which assigns them; if they are not to have it, leave the names out.',
                  }
                : {
                    remedy:
                      'Complete the federation again, which assigns them; if they are not to have it, take them out of the specification with "Revoke access to AWS".',
                  }),
              affected: missing,
              affectedIds: [...userIds, ...groups.map(({ id }) => id)],
            },
          ]
        : []),
      ...(gone.length > 0 && lost
        ? [
            {
              ...common,
              reason: 'SpecifiedGroupGone' as const,
              subject: 'gone',
              title: `${counted(gone.length, 'specified group')} ${
                gone.length === 1 ? 'gives' : 'give'
              } nobody the enterprise application: ${listed(
                specified.groupsGone.length > 0 &&
                  `Entra has no ${named(specified.groupsGone)}`,
                specified.groupsNotAssignable.length > 0 &&
                  `${named(
                    specified.groupsNotAssignable,
                  )} cannot be assigned, for only security groups can`,
              )}.`,
              detail: `Whoever was to get it through ${
                gone.length === 1 ? 'this group' : 'these groups'
              } and does not get it another way cannot ${lost}. Until the specification is corrected, the template stops at its assignments.`,
              remedy:
                'Complete the federation again with the users and groups who should have it now.',
              affected: gone.length,
            },
          ]
        : []),
      ...(groupsTaken.length > 0
        ? [
            {
              ...common,
              reason: 'SpecifiedNameTaken' as const,
              subject: 'taken',
              title: `${counted(groupsTaken.length, 'specified group name')} ${
                groupsTaken.length === 1 ? 'belongs' : 'belong'
              } to another group in Entra now: ${named(groupsTaken)}.`,
              detail:
                'The group that was meant is still there under another name. Its members keep what they have.',
              remedy:
                'Complete the federation again with the object id of the group that is meant, and not with the name: that would give the members of the other group access to AWS.',
            },
          ]
        : []),
      ...(groupsUnclear.length > 0 && lost
        ? [
            {
              ...common,
              reason: 'SpecifiedGroupUnclear' as const,
              subject: 'unclear',
              title: `Which group is meant by ${named(
                groupsUnclear,
              )} is not clear: several groups in Entra have that name, and none of them has the enterprise application.`,
              detail: `Whoever does not get it another way cannot ${lost}.`,
              remedy:
                'Complete the federation again with the object id of the group that is meant in place of its name, or assign that group in Entra.',
              affected: groupsUnclear.length,
            },
          ]
        : []),
      ...(usersUnclear > 0 && lost
        ? [
            {
              ...common,
              reason: 'SpecifiedUserUnclear' as const,
              subject: 'unclear',
              title: `Who is meant by the mail address of ${counted(
                usersUnclear,
                'specified user',
              )} is not clear: several users in Entra have it, and none of them has the enterprise application.`,
              detail: `Whoever does not get it another way cannot ${lost}. Runs of the template name the address and pass over it.`,
              remedy:
                'Complete the federation again with the object id of the user who is meant in place of the mail address.',
              affected: usersUnclear,
            },
          ]
        : []),
      ...outdated(specified).map(title => ({
        ...common,
        reason: 'SpecifiedNamesOutdated' as const,
        subject: 'names',
        title,
        detail: `This takes nothing from anybody. ${
          specified.groupsRenamed.length > 0
            ? 'The next run of the template stops at its assignments until it is corrected.'
            : 'Runs of the template pass over whoever is gone.'
        }`,
        remedy:
          'Complete the federation again with the users and groups as Entra names them now.',
      })),
    ];
  },
});

function outdated({
  usersGone,
  groupsRenamed,
}: SpecifiedAssignmentsFacts): string[] {
  const faults = [
    groupsRenamed.length > 0 &&
      `${named(groupsRenamed)} ${
        groupsRenamed.length === 1 ? 'has' : 'have'
      } another name in Entra now`,
    usersGone > 0 &&
      `${counted(usersGone, 'specified user')} ${
        usersGone === 1 ? 'is' : 'are'
      } not in Entra`,
  ];
  return faults.some(Boolean)
    ? [
        `The specification names whom Entra no longer knows: ${listed(
          ...faults,
        )}.`,
      ]
    : [];
}
