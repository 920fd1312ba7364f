import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { hasCycledSince } from '../facts/hasCycledSince';
import { named } from '../facts/named';

/** Entra finds groups in AWS by their names, which may be the same in Entra. */
export const groupsShareOne = defineRule({
  id: 'groups-share-one',
  title: 'Groups of one name are one group in AWS',
  condition: 'UsersInSync',
  reads: ['sentGroups', 'mappings', 'job'],
  reports: {
    GroupsShareOne: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  ],
  duringSetUp: false,
  inspect(
    { sentGroups: { shared = [] }, mappings: { mappings }, job: { job } },
    { specification, pages },
  ) {
    if (
      !specification.provisioning?.groupsEnabled ||
      !mappings?.groups.enabled
    ) {
      return [];
    }
    const groups = shared.filter(({ since }) => hasCycledSince(job, since));
    if (groups.length === 0) return [];
    const ids = groups.flatMap(each => each.ids);
    return [
      {
        reason: 'GroupsShareOne',
        title: `Members may lose their accounts when one of ${counted(
          ids.length,
          'group',
        )} goes: they have the application, and AWS has only ${named(
          groups.map(({ name }) => name),
        )} for them.`,
        detail:
          'Entra looks for groups in AWS by their names. When one of those that share a group is deleted, or loses the application, Entra deletes it in AWS, and everybody in it loses the access that it gives.',
        remedy:
          'Give all of them but one a name of their own in Entra, and restart provisioning with Microsoft Graph and the reset scope Full before the next cycle, so that Entra looks for each by its name. The button Restart provisioning is not enough: Entra goes on with the group that it has found before.',
        remedyPage: pages.entraProvisioning,
        affected: ids.length,
        affectedIds: ids,
        source: 'IAM Identity Center, groups, and their assignments in Entra',
      },
    ];
  },
});
