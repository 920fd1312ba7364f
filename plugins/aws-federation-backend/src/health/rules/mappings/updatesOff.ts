import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { sendsNobody } from '../facts/sendsNobody';

/** Update is unticked in the mapping of users. */
export const updatesOff = defineRule({
  id: 'updates-off',
  title: 'Changes to people are not sent',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: { UpdatesOff: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled || mappings.people.updates) return [];
    if (sendsNobody(mappings.people)) return [];
    return [
      {
        reason: 'UpdatesOff',
        title:
          'People whose name, mail address or status changes stay as they were in AWS: the mapping of users does not update anybody.',
        remedy:
          'Tick Update under Target Object Actions in the attribute mappings of users, and save.',
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        source: mappingsSource,
      },
    ];
  },
});
