import {
  defineRule,
  MissingGroup,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';
import { named } from '../facts/named';

/** A cycle has gone through that should have brought a group to AWS, and has not. */
export const groupsMissing = defineRule({
  id: 'groups-missing',
  title: 'Groups that have the enterprise application are not in AWS',
  condition: 'UsersInSync',
  reads: ['sentGroups', 'mappings', 'job', 'provisioningLog'],
  reports: {
    GroupsLeftOut: { severity: 'warning', effect: 'some-people' },
    GroupsLost: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues',
    'https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts',
  ],
  duringSetUp: false,
  inspect(
    {
      sentGroups: { assigned, missing },
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
    const lost = missing.filter(
      ({ id, since }) => !told.has(id) && hasCycledSince(job, since),
    );
    const filter = mappings.groupScopingFilter;
    const isFiltered = filter !== 'none';
    // A filter may be meant, but not for those, and not for all.
    const groups =
      isFiltered && missing.length < assigned
        ? lost.filter(group => isSpecified(group, specification))
        : lost;
    if (groups.length === 0) return [];
    return [
      {
        reason: isFiltered ? 'GroupsLeftOut' : 'GroupsLost',
        title: `Members of ${counted(
          groups.length,
          'group',
        )} lack the accounts that they get through ${
          groups.length === 1 ? 'it' : 'them'
        }: AWS does not have ${named(groups.map(({ name }) => name))}.`,
        ...(isFiltered
          ? {
              detail: `A scoping filter in Entra lets only groups pass with ${filter}.`,
              remedy:
                'Change or delete the filter under Source Object Scope in the attribute mappings of groups, and save.',
            }
          : {
              detail:
                'Entra does not see what is deleted in AWS, and sends a group again only when it begins anew.',
              remedy:
                'Restart provisioning in Entra, which looks for every group in AWS and sends those that are not there.',
            }),
        remedyPage: pages.entraProvisioning,
        affected: groups.length,
        affectedIds: groups.map(({ id }) => id),
        source: 'IAM Identity Center, groups, and their assignments in Entra',
      },
    ];
  },
});

function isSpecified(
  { id, name }: MissingGroup,
  { assignments, permissionSets = [] }: FederationSpecification,
): boolean {
  const getsAccess = permissionSets
    .flatMap(set => set.assignments)
    .some(
      ({ principalType, principal }) =>
        principalType === 'GROUP' && principal === name,
    );
  return (
    getsAccess ||
    assignments.groups.includes(id) ||
    assignments.groups.includes(name)
  );
}
