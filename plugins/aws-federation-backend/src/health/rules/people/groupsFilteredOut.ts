import {
  GroupFilterFacts,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { isSpecifiedGroup } from './isSpecifiedGroup';

/**
 * What is wrong with a scoping filter that leaves out all groups, or one that is specified,
 * whatever AWS has of them yet. Pure.
 *
 * @param options.toldIds - groups of which another finding tells that AWS does not have them
 */
export function groupsFilteredOut(
  { filter, assigned, leftOut }: GroupFilterFacts,
  options: Pick<RuleInput, 'specification' | 'pages'> & {
    toldIds: ReadonlySet<string>;
  },
) {
  const { specification, pages, toldIds } = options;
  const isForAll = leftOut.length === assigned;
  const groups = leftOut.filter(
    group =>
      !toldIds.has(group.id) &&
      // It may be meant for others.
      (isForAll || isSpecifiedGroup(group, specification)),
  );
  const count = groups.length;
  if (count === 0) return [];
  return [
    {
      reason: 'GroupsFilteredOut' as const,
      title: isForAll
        ? 'No group is sent to AWS: the scoping filter of groups lets none pass that has the enterprise application.'
        : `The scoping filter of groups leaves out ${counted(
            count,
            'group',
          )} that ${count === 1 ? 'is' : 'are'} specified.`,
      detail: `It lets only groups pass with ${filter}. What it leaves out, Entra does not send, and may delete in AWS with the access that members have through it.`,
      remedy:
        'Change or delete the filter under Source Object Scope in the attribute mappings of groups, and save.',
      remedyPage: pages.entraProvisioning,
      affected: count,
      affectedIds: groups.map(({ id }) => id),
      source: 'Microsoft Graph, groups and the attribute mappings',
    },
  ];
}
