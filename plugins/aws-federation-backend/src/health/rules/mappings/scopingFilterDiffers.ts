import {
  defineRule,
  describeGraphFilter,
  MappingsFacts,
  toGraphFilter,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { unlessKept } from '../facts/unlessKept';
import { filterInWords } from '../facts/filterInWords';

const leavesOut = {
  people: `Whom it does not let pass, Entra disables in AWS, ${unlessKept}.`,
  groups: `A group that it does not let pass Entra deletes in AWS, ${unlessKept}.`,
};

/** Others than those specified pass the scoping filter, or nobody specified it. */
export const scopingFilterDiffers = defineRule({
  id: 'scoping-filter-differs',
  title: 'The scoping filter is another one than specified',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    ScopingFilterDiffers: { severity: 'warning', effect: 'at-risk' },
    ScopingFilterAdded: { severity: 'warning', effect: 'at-risk' },
    // Of a federation that was set up by hand somebody may well want it.
    ScopingFilterNotSpecified: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const filters = specification.provisioning?.scopingFilters;
    const wanted = filters && describeGraphFilter(toGraphFilter(filters));
    if (!mappings) return [];
    const common = {
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    };
    const { users, groups } = specification.assignments;
    const isSpecified = users.length + groups.length > 0;
    return [
      ...(wanted && mappings.scopingFilter !== wanted
        ? [
            {
              ...common,
              reason: 'ScopingFilterDiffers' as const,
              title: `Other people than specified are sent to AWS: ${
                mappings.scopingFilter === 'none'
                  ? 'Entra has no scoping filter'
                  : `the scoping filter in Entra lets those pass with ${filterInWords(
                      mappings.scopingFilter,
                    )}`
              }.`,
              detail: `Specified is ${filterInWords(wanted)}.`,
              remedy: 'Complete the federation again, which sets the filter.',
              remedyTemplate: 'complete-aws-federation' as const,
            },
          ]
        : []),
      ...unspecifiedFilters(mappings, wanted).map(({ object, filter }) => ({
        ...common,
        reason:
          isSpecified && object === 'people'
            ? ('ScopingFilterAdded' as const)
            : ('ScopingFilterNotSpecified' as const),
        subject: object,
        title: `Not all assigned ${object} may be sent to AWS: a scoping filter in Entra lets only those pass with ${
          object === 'people' ? filterInWords(filter) : filter
        }.`,
        detail: `Nobody has specified it, so that the portal does not know whether it is meant. ${leavesOut[object]}`,
        remedy: `If it is not meant, delete it under Source Object Scope in the attribute mappings, and save.${
          object === 'people'
            ? ' If it is, complete the federation with the same filter.'
            : ''
        }`,
        remedyTemplate:
          object === 'people'
            ? ('complete-aws-federation' as const)
            : undefined,
      })),
    ];
  },
});

/** Filters of what is sent that the specification says nothing of; it never does of groups. */
function unspecifiedFilters(
  {
    people,
    groups,
    scopingFilter,
    groupScopingFilter,
  }: NonNullable<MappingsFacts['mappings']>,
  wanted: string | undefined,
) {
  return [
    {
      object: 'people' as const,
      filter: scopingFilter,
      counts: people.enabled && !wanted,
    },
    {
      object: 'groups' as const,
      filter: groupScopingFilter,
      counts: groups.enabled,
    },
  ].filter(({ filter, counts }) => counts && filter !== 'none');
}
