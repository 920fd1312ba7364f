import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const alan = 'alan.turing@contoso.example';

/** One assignment, by the template. */
export const giveAccess = (
  world: RuleWorld,
  accounts: string[] = ['Sandbox'],
) =>
  world.complete({
    accountAccess: [{ permissionSet: 'ViewOnlyAccess', user: alan, accounts }],
  });

/** Somebody assigns the permission set in AWS, where something is in the way. */
function failedAssignment(
  seen: string,
  obstacle: {
    account?: string;
    inTheWay(world: RuleWorld): Promise<unknown>;
    mended: string;
    mend?(world: RuleWorld): Promise<unknown>;
  },
): RuleEntry {
  const { account = '444444444452', inTheWay, mended, mend } = obstacle;
  return {
    rule: 'assignments-failed',
    reason: 'AssignmentsFailed',
    seen: `somebody assigns a permission set in AWS, and ${seen}`,
    async bringAbout(world) {
      await giveAccess(world);
      await inTheWay(world);
      await world.aws.assign('ViewOnlyAccess', alan, account);
    },
    mended: `${mended}, and "Complete an AWS federation" with that access`,
    async mend(world) {
      await mend?.(world);
      await giveAccess(world, ['Sandbox', account]);
    },
  };
}

export const failedAssignmentEntries: RuleEntry[] = [
  failedAssignment(
    'whoever does so may not create SAML providers in the management account',
    {
      account: '444444444444',
      inTheWay: world =>
        world.control('/aws/denied-iam-actions', {
          actions: 'iam:UpdateSAMLProvider',
        }),
      mended: 'the IAM action is allowed',
      mend: world => world.control('/aws/denied-iam-actions'),
    },
  ),
  failedAssignment('the account is suspended', {
    inTheWay: world =>
      world.control('/aws/account-state', {
        accountId: '444444444452',
        state: 'SUSPENDED',
      }),
    mended: 'the account is reopened',
    mend: world =>
      world.control('/aws/account-state', {
        accountId: '444444444452',
        state: 'ACTIVE',
      }),
  }),
  failedAssignment('the permission set has a policy that does not exist', {
    inTheWay: world =>
      world.aws.attachPolicy('ViewOnlyAccess', 'ViewOnlyAccess'),
    mended: 'the policy is taken out of the permission set',
    mend: world => world.aws.detachPolicy('ViewOnlyAccess', 'ViewOnlyAccess'),
  }),
  ...(
    [
      ['throttled', 'AWS is asked for too much at once', 'some minutes pass'],
      ['internal', 'AWS has a problem of its own', 'it has passed'],
      ['kms', 'AWS cannot use the KMS key', 'the key can be used again'],
    ] as const
  ).map(([failure, seen, mended]) =>
    failedAssignment(seen, {
      inTheWay: world =>
        world.control('/aws/write-failure', { failure, count: 1 }),
      mended,
    }),
  ),
];
