import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { sentences } from '../facts/sentences';

const mostNamed = 5;

/** Permission sets were changed, and accounts still have them as they were. */
export const permissionSetsOutdated = defineRule({
  id: 'permission-sets-outdated',
  title: 'Accounts have old versions of permission sets',
  condition: 'AccessReady',
  reads: ['provisionedSets'],
  reports: {
    PermissionSetsOutdated: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ProvisionPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountsForProvisionedPermissionSet.html',
  ],
  // AWS needs a moment to bring a change to all accounts.
  confirm: { minutes: 30, silently: true },
  duringSetUp: false,
  inspect(
    { provisionedSets: { outdated, sets, lookedAt } },
    { specification, pages },
  ) {
    if (outdated.length === 0) return [];
    const accounts = new Set(outdated.flatMap(({ accountIds }) => accountIds));
    const specified = new Set(
      specification.permissionSets?.map(({ name }) => name),
    );
    const names = outdated.slice(0, mostNamed).map(({ name }) => name);
    return [
      {
        reason: 'PermissionSetsOutdated',
        title: `People in ${counted(
          accounts.size,
          'account',
        )} have older permissions: a change of ${counted(
          outdated.length,
          'permission set',
        )} has not been brought there.`,
        detail: sentences(
          `${names.join(', ')}${
            outdated.length > mostNamed ? ' and more' : ''
          }.`,
          lookedAt.length < sets &&
            `${lookedAt.length} of ${sets} permission sets were looked at so far.`,
        ),
        ...(outdated.every(({ name }) => specified.has(name))
          ? {
              remedy:
                'Complete the federation again: it brings its permission sets to all accounts that have them.',
              remedyTemplate: 'complete-aws-federation',
            }
          : {
              remedy:
                'Open each of these permission sets in the AWS console, select the accounts whose status is out of date, and choose Update.',
            }),
        remedyPage: pages.awsPermissionSets,
        source: 'IAM Identity Center, ListAccountsForProvisionedPermissionSet',
      },
    ];
  },
});
