import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { restoredMappings } from '../facts/restoredMappings';

/** Everybody, or each group, gets the same value of what AWS takes once. */
export const constantMappings = defineRule({
  id: 'constant-mappings',
  title: 'An attribute that AWS takes once is the same for all',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    SameForAllPeople: { severity: 'warning', effect: 'some-people' },
    SameForAllGroups: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const sendsGroups =
      specification.provisioning?.groupsEnabled && mappings?.groups.enabled;
    const people = mappings?.people.enabled ? mappings.constant : [];
    const groups = (sendsGroups && mappings.groupAttributes?.constant) || [];
    return [
      ...people.map(target => ({
        ...restoredMappings(pages),
        reason: 'SameForAllPeople' as const,
        subject: `people ${target}`,
        title: `New people do not arrive in AWS, and changes of people may not: ${target} is the same for all of them in Entra.`,
        detail:
          'AWS takes each value once, and refuses everybody else who comes with it.',
      })),
      ...groups.map(target => ({
        ...restoredMappings(pages),
        reason: 'SameForAllGroups' as const,
        subject: `groups ${target}`,
        title: `New groups do not arrive in AWS: ${target} of groups is the same for all of them in Entra.`,
        detail:
          'AWS takes each value once, and refuses every other group that comes with it.',
      })),
    ];
  },
});
