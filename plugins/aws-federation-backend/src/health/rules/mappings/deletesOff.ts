import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { sendsNobody } from '../facts/sendsNobody';

/** Delete is unticked in the mapping of users: Entra takes nobody away. */
export const deletesOff = defineRule({
  id: 'deletes-off',
  title: 'People who leave are not taken away',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: { DeletesOff: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled || mappings.people.deletes) return [];
    if (sendsNobody(mappings.people)) return [];
    return [
      {
        reason: 'DeletesOff',
        title:
          'People who leave keep their access to AWS: the mapping of users does not delete or disable anybody.',
        remedy:
          'Tick Delete under Target Object Actions in the attribute mappings of users, and save.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: mappingsSource,
      },
    ];
  },
});
