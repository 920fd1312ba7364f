import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { stayEnabled } from '../facts/stayEnabled';

/** "Apply this mapping" is not Always for what AWS needs of people or groups. */
export const mappingNotAlwaysApplied = defineRule({
  id: 'mapping-not-always-applied',
  title: 'A mapping is not applied to changes',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    ActiveOnlyOnCreation: { severity: 'warning', effect: 'some-people' },
    NamesOnlyOnCreation: { severity: 'warning', effect: 'some-people' },
    GroupsOnlyOnCreation: { severity: 'warning', effect: 'some-people' },
    OnlyAdditions: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-attributemapping',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    if (!mappings) return [];
    const sendsGroups =
      specification.provisioning?.groupsEnabled && mappings.groups.enabled;
    const flows = mappings.partialFlows.filter(({ object }) =>
      object === 'User' ? mappings.people.enabled : sendsGroups,
    );
    const onCreation = flows.filter(({ flow }) => flow === 'creationOnly');
    const targetsOf = (object: 'User' | 'Group') =>
      onCreation
        .filter(each => each.object === object)
        .map(({ target }) => target);
    const names = targetsOf('User').filter(target => target !== 'active');
    const groups = targetsOf('Group');
    const common = {
      remedy:
        'Complete the federation again, which sets the mapping to Always.',
      remedyTemplate: 'complete-aws-federation',
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    } as const;
    return [
      ...(targetsOf('User').includes('active')
        ? [
            {
              ...common,
              reason: 'ActiveOnlyOnCreation' as const,
              subject: 'active',
              title:
                'People who leave stay enabled in AWS: Entra applies the mapping of active only when it creates somebody.',
              detail: `Entra disables and enables people in AWS by it. ${stayEnabled}`,
            },
          ]
        : []),
      ...(names.length > 0
        ? [
            {
              ...common,
              reason: 'NamesOnlyOnCreation' as const,
              subject: 'names',
              title: `Changes of ${names.join(
                ', ',
              )} do not arrive in AWS: Entra applies the mapping only when it creates somebody.`,
              detail: names.includes('userName')
                ? 'Whoever gets another user name in Entra cannot sign in: AWS knows only the old one.'
                : undefined,
            },
          ]
        : []),
      ...(groups.length > 0
        ? [
            {
              ...common,
              reason: 'GroupsOnlyOnCreation' as const,
              subject: 'groups',
              title: groups.includes('members')
                ? 'Who joins or leaves a group does not change in AWS: Entra applies the mapping of members only when it creates a group.'
                : 'Groups keep their old names in AWS: Entra applies the mapping of displayName only when it creates a group.',
            },
          ]
        : []),
      ...flows
        .filter(({ flow }) => flow === 'additionsOnly')
        .map(({ object, target }) => ({
          ...common,
          reason: 'OnlyAdditions' as const,
          subject: `${object} ${target}`,
          title: `Whether changes of ${target} of ${
            object === 'User' ? 'people' : 'groups'
          } arrive in AWS is not known: Entra applies the mapping only to additions.`,
        })),
    ];
  },
});
