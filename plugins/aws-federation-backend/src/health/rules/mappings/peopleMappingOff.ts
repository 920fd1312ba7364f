import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

/** The mapping of users is switched off: Entra sends nobody. */
export const peopleMappingOff = defineRule({
  id: 'people-mapping-off',
  title: 'The mapping of people is off',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    PeopleMappingOff: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings || mappings.people.enabled) return [];
    return [
      {
        reason: 'PeopleMappingOff',
        title:
          'New people and changes do not arrive in AWS: the mapping of users is off in Entra.',
        remedy: 'Complete the federation again, it turns the mapping on.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: mappingsSource,
      },
    ];
  },
});
