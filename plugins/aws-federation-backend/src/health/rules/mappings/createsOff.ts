import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { sendsNobody } from '../facts/sendsNobody';

/** Create is unticked in the mapping of users: who is not in AWS stays out. */
export const createsOff = defineRule({
  id: 'creates-off',
  title: 'New people are not sent',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    // Changes of those who are in AWS still arrive.
    CreatesOff: { severity: 'warning', effect: 'some-people', urgency: 'now' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled || mappings.people.creates) return [];
    if (sendsNobody(mappings.people)) return [];
    return [
      {
        reason: 'CreatesOff',
        title:
          'New people do not arrive in AWS: the mapping of users does not create anybody.',
        remedy:
          'Tick Create under Target Object Actions in the attribute mappings of users, and save.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: mappingsSource,
      },
    ];
  },
});
