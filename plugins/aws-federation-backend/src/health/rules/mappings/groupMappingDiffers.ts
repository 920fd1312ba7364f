import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

/** Groups are sent to AWS though they should not be, or the other way round. */
export const groupMappingDiffers = defineRule({
  id: 'group-mapping-differs',
  title: 'Groups are sent, or not sent, against the specification',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    GroupsNotSent: { severity: 'warning', effect: 'some-people' },
    GroupsSent: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const wanted = specification.provisioning?.groupsEnabled;
    if (!mappings || wanted === undefined) return [];
    if (mappings.groups.enabled === wanted) return [];
    return [
      {
        reason: wanted ? 'GroupsNotSent' : 'GroupsSent',
        title: wanted
          ? 'Groups and their members do not change in AWS: the mapping of groups is off in Entra.'
          : 'Groups arrive in AWS though they should not: their mapping is on in Entra.',
        detail: wanted
          ? 'Whoever joins a group in Entra does not get its accounts, and whoever leaves one keeps them.'
          : undefined,
        remedy: wanted
          ? 'Complete the federation again, which turns it on.'
          : 'If it is meant, complete the federation with "Send groups to AWS too". If not, complete it without, which switches the mapping off: groups that are in AWS stay there with their accounts, and whoever leaves them in Entra stays in them. See first which of them have accounts.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraProvisioning,
        source: mappingsSource,
      },
    ];
  },
});
