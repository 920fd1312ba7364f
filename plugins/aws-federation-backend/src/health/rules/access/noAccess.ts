import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { isTriedAgain } from '../facts/isTriedAgain';

/**
 * Access is specified, and no account has a permission set. Where nothing is specified,
 * people may have access that permission sets do not give.
 */
export const noAccess = defineRule({
  id: 'no-access',
  title: 'No account has a permission set',
  condition: 'AccessReady',
  reads: ['instance', 'access', 'specifiedAccess'],
  reports: {
    NoAccess: { severity: 'info', effect: 'none' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ],
  duringSetUp: false,
  inspect(
    {
      instance: { instance },
      access: { accounts, complete },
      specifiedAccess: { awaited },
    },
    { specification, recorded, pages },
  ) {
    const specified = specification.permissionSets?.some(
      set => set.assignments.length > 0,
    );
    // Who is awaited is told by a rule of its own.
    const some = accounts > 0 || !complete || awaited.length > 0;
    if (!specified || some || instance?.status !== 'ACTIVE') return [];
    return [
      {
        reason: 'NoAccess',
        title:
          'No permission set is assigned in any account, although some are specified: people who sign in find only what they have otherwise.',
        ...(isTriedAgain(recorded)
          ? {
              remedy:
                'Wait for the next check, which tries again to assign them.',
            }
          : {
              remedy: 'Complete the federation again, which assigns them.',
              remedyTemplate: 'complete-aws-federation' as const,
            }),
        remedyPage: pages.awsPermissionSets,
        source: 'IAM Identity Center, permission sets',
      },
    ];
  },
});
