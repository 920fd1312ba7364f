import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

const words = {
  creates: { box: 'Create', stays: 'new groups do not arrive in AWS' },
  updates: {
    box: 'Update',
    stays: 'who joins or leaves a group does not change in AWS',
  },
  deletes: { box: 'Delete', stays: 'groups that are gone stay in AWS' },
} as const;

/** Groups are sent, and some of their changes are not. */
export const groupChangesOff = defineRule({
  id: 'group-changes-off',
  title: 'Some changes of groups are not sent',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: { GroupChangesOff: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    if (
      !specification.provisioning?.groupsEnabled ||
      !mappings?.groups.enabled
    ) {
      return [];
    }
    const off = (['creates', 'updates', 'deletes'] as const)
      .filter(change => !mappings.groups[change])
      .map(change => words[change]);
    if (off.length === 0) return [];
    const effects = off.map(({ stays }) => stays).join(', and ');
    return [
      {
        reason: 'GroupChangesOff',
        title: `${effects[0].toUpperCase()}${effects.slice(
          1,
        )}: the mapping of groups leaves these changes out.`,
        remedy: `Tick ${off
          .map(({ box }) => box)
          .join(
            ' and ',
          )} under Target Object Actions in the attribute mappings of groups, and save.`,
        remedyPage: pages.entraProvisioning,
        source: mappingsSource,
      },
    ];
  },
});
