import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { restoredMappings } from '../facts/restoredMappings';

/** Groups are sent, and their mapping lacks what AWS needs of a group. */
export const groupAttributes = defineRule({
  id: 'group-attributes',
  title: 'Groups are not mapped as AWS needs it',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    GroupsNotNamed: { severity: 'warning', effect: 'some-people' },
    MembersNotMapped: { severity: 'warning', effect: 'some-people' },
    GroupsNotMatched: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/creategroup.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const groups = mappings?.groupAttributes;
    if (
      !specification.provisioning?.groupsEnabled ||
      !mappings?.groups.enabled ||
      !groups
    ) {
      return [];
    }
    const common = restoredMappings(pages);
    const { matching } = groups;
    const lacksName = groups.missing.includes('displayName');
    const isMatched = matching.length === 1 && matching[0] === 'displayName';
    return [
      ...(lacksName
        ? [
            {
              ...common,
              reason: 'GroupsNotNamed' as const,
              subject: 'displayName',
              title:
                'New groups do not arrive in AWS: nothing is mapped to displayName of groups in Entra.',
              detail: 'In AWS each group has a name of its own.',
            },
          ]
        : []),
      ...(groups.missing.includes('members')
        ? [
            {
              ...common,
              reason: 'MembersNotMapped' as const,
              subject: 'members',
              title:
                'Who joins or leaves a group does not change in AWS: nothing is mapped to members of groups in Entra.',
            },
          ]
        : []),
      ...(lacksName || isMatched
        ? []
        : [
            {
              ...common,
              reason: 'GroupsNotMatched' as const,
              subject: 'matching',
              title: `Entra may fail to find groups in AWS, and to send new ones: it looks them up by ${
                matching.join(' and ') || 'no attribute'
              } instead of displayName.`,
              remedy:
                'Make displayName the only matching attribute in the attribute mappings of groups, and save.',
              remedyTemplate: undefined,
            },
          ]),
    ];
  },
});
