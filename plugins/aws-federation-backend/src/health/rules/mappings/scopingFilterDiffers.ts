import {
  defineRule,
  describeGraphFilter,
  toGraphFilter,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

/** Others than those specified pass the scoping filter. */
export const scopingFilterDiffers = defineRule({
  id: 'scoping-filter-differs',
  title: 'The scoping filter is another one than specified',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: { ScopingFilterDiffers: { severity: 'warning', effect: 'at-risk' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const filters = specification.provisioning?.scopingFilters;
    const wanted = filters && describeGraphFilter(toGraphFilter(filters));
    if (!mappings || !wanted || mappings.scopingFilter === wanted) return [];
    return [
      {
        reason: 'ScopingFilterDiffers',
        title: `Others are sent to AWS than specified: the scoping filter in Entra is ${mappings.scopingFilter}.`,
        detail: `Specified is ${wanted}.`,
        remedy: 'Complete the federation again, it sets the filter.',
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
