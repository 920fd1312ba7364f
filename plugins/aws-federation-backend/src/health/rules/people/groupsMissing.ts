import {
  defineRule,
  MissingGroup,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';
import { named } from '../facts/named';
import { groupsFilteredOut } from './groupsFilteredOut';
import { isSpecifiedGroup } from './isSpecifiedGroup';

/** A cycle has gone through that should have brought a group to AWS, and has not. */
export const groupsMissing = defineRule({
  id: 'groups-missing',
  title: 'Groups that have the enterprise application are not in AWS',
  condition: 'UsersInSync',
  reads: ['sentGroups', 'groupFilter', 'mappings', 'job', 'provisioningLog'],
  reports: {
    GroupsLeftOut: { severity: 'warning', effect: 'some-people' },
    GroupsLost: { severity: 'warning', effect: 'some-people' },
    // AWS may have them still, and no other one arrives.
    GroupsFilteredOut: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues',
    'https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts',
  ],
  duringSetUp: false,
  inspect(
    {
      sentGroups: { assigned, missing },
      groupFilter,
      mappings: { mappings },
      job: { job },
      provisioningLog: { unsent },
    },
    { specification, pages },
  ) {
    if (
      !specification.provisioning?.groupsEnabled ||
      // Then none is sent, which is told of the mapping.
      !mappings?.groups.enabled
    ) {
      return [];
    }
    // Of those the log tells more.
    const told = new Set(unsent.map(({ sourceId }) => sourceId));
    const tried = missing.filter(
      ({ id, since }) => !told.has(id) && hasCycledSince(job, since),
    );
    const filter = mappings.groupScopingFilter;
    const isFiltered = filter !== 'none';
    // The filter may be another one since.
    const judged = groupFilter.filter === filter ? groupFilter : undefined;
    const passingSince = (id: string) => judged?.passing[id];
    const lost = tried.filter(({ id }) => {
      const since = passingSince(id);
      return !isFiltered || (since && hasCycledSince(job, since));
    });
    // A filter may be meant, but not for those, and not for all.
    const isForAll =
      missing.length === assigned &&
      !missing.some(({ id }) => passingSince(id));
    const leftOut = tried.filter(
      group =>
        isFiltered &&
        !passingSince(group.id) &&
        (isForAll || isSpecifiedGroup(group, specification)),
    );
    const toldIds = new Set(leftOut.map(({ id }) => id));
    return [
      ...absent(leftOut, {
        reason: 'GroupsLeftOut',
        detail: `A scoping filter in Entra lets only groups pass with ${filter}.`,
        remedy:
          'Change or delete the filter under Source Object Scope in the attribute mappings of groups, and save.',
        remedyPage: pages.entraProvisioning,
      }),
      ...absent(lost, {
        reason: 'GroupsLost',
        detail:
          'Entra does not see what is deleted in AWS, and sends a group again only when it begins anew.',
        remedy:
          'Restart provisioning in Entra, which looks for every group in AWS and sends those that are not there. Accounts hung on the group that is gone: then complete the federation, which gives back what is specified, and give back by hand what else it had. A group that a restart does not bring has an assignment that Entra does not take: take it away under Users and groups, and give it again.',
        remedyTemplate: 'complete-aws-federation' as const,
        remedyPage: pages.entraProvisioning,
      }),
      ...(judged
        ? groupsFilteredOut(judged, { specification, pages, toldIds })
        : []),
    ];
  },
});

function absent<T extends { reason: 'GroupsLeftOut' | 'GroupsLost' }>(
  groups: MissingGroup[],
  why: T,
) {
  if (groups.length === 0) return [];
  return [
    {
      ...why,
      title: `Members of ${counted(
        groups.length,
        'group',
      )} lack the accounts that they get through ${
        groups.length === 1 ? 'it' : 'them'
      }: AWS does not have ${named(groups.map(({ name }) => name))}.`,
      affected: groups.length,
      affectedIds: groups.map(({ id }) => id),
      source: 'IAM Identity Center, groups, and their assignments in Entra',
    },
  ];
}
