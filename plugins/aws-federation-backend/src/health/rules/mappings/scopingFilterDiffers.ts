import {
  describeGraphFilter,
  toGraphFilter,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Rule } from './Rule';

/** Others than those specified pass the scoping filter. */
export const scopingFilterDiffers: Rule = {
  id: 'scoping-filter-differs',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const found = snapshot.provisioning.ok
      ? snapshot.provisioning.value.mapping?.scopingFilter
      : undefined;
    const filters = specification.provisioning?.scopingFilters;
    const wanted = filters && describeGraphFilter(toGraphFilter(filters));
    if (!found || !wanted || found === wanted) return [];
    return [
      {
        rule: this.id,
        condition: 'MappingsReady',
        severity: 'warning',
        reason: 'ScopingFilterDiffers',
        title: `Others are sent to AWS than specified: the scoping filter in Entra is ${found}.`,
        detail: `Specified is ${wanted}.`,
        remedy: 'Complete the federation again, it sets the filter.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: 'Microsoft Graph, synchronization schema',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
