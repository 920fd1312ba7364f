import { WriteFailure } from 'cloud-simulator';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const alan = 'alan.turing@contoso.example';
const refusing = '444444444451';
const other = '444444444452';

/** What the card calls each published reason, and the first words of its cause. */
const forms: Record<WriteFailure, [subject: string | undefined, why: string]> =
  {
    throttled: ['throttled', 'AWS was asked for too much'],
    internal: ['internal', 'AWS had a problem of its own'],
    internalServerException: ['internal', 'AWS had a problem of its own'],
    kms: ['encryptionKey', 'AWS cannot use the KMS key'],
    kmsDenied: ['encryptionKey accessDenied', 'AWS cannot use the KMS key'],
    takesLonger: ['accountOutOfReach', 'AWS does not get into the account'],
    suspended: ['accountClosed', 'the account is closed or suspended'],
    pendingClosure: ['accountClosed', 'the account is closed or suspended'],
    managementAccount: [
      'managedInManagementAccount',
      'only the management account may',
    ],
    serviceControlPolicy: [
      'organizationPolicyForbids',
      'a service control policy forbids it',
    ],
    deniedByIam: [
      'callerLacksIamPermission',
      'IAM does not let AWS use what it needs there',
    ],
    unsupportedPolicy: [
      'policyMissing /kms-read',
      'the policy /kms-read does not exist there',
    ],
    policiesPerRole: [
      'quota PoliciesPerRole',
      'the quota PoliciesPerRole is used up',
    ],
    rolesPerAccount: [
      'quota RolesPerAccount',
      'the quota RolesPerAccount is used up',
    ],
    // Nobody lacks what was to be taken away.
    noSuchAssignment: [undefined, 'AWS has no such assignment'],
    unheardOf: ['unknown', 'AWS gives a reason that is not known here'],
  };

/** What only AWS says, or who was asking. */
const rawText =
  /status error|Exception|assumed-role|:(iam|sts)::\d|PENDING_CLOSURE|Entitlement|ada\.lovelace/;

describe('an assignment that AWS cannot make in one account', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  const accountIds = () =>
    (clouds.instance.accountAssignments ?? [])
      .map(({ accountId }) => accountId)
      .sort();

  it.each(Object.keys(forms) as WriteFailure[])(
    'stops no other account, and is explained by the run and the card: %s',
    async failure => {
      const [subject, why] = forms[failure];
      await clouds.restore('federated');
      await clouds.control('/aws/write-failure', {
        organization,
        failure,
        accountId: refusing,
      });
      const run = await clouds.lab.runTemplate('complete-aws-federation', {
        accountAccess: [
          {
            permissionSet: 'ViewOnlyAccess',
            user: alan,
            accounts: ['Sandbox', 'Experiments'],
          },
        ],
      });
      expect(run.failedStep).toBe('permission-sets');
      expect(run.error?.message).toContain(`in account ${refusing}: ${why}`);
      const said = JSON.stringify([run.error?.message, run.log, run.outputs]);
      expect(rawText.exec(said)?.[0]).toBe(undefined);
      expect(accountIds()).toEqual([other]);
      // What follows has run.
      expect(run.outputs.check).toBeDefined();

      const { status } = await clouds.cycleAndCheck();
      const told = status.findings.filter(
        ({ rule }) => rule === 'assignments-failed',
      );
      const accounts = `in 1 account: ${why}`;
      expect(
        told.map(({ subject: cause, title, detail }) => [
          cause,
          title.includes(accounts) ? accounts : title,
          detail,
        ]),
      ).toEqual(
        subject
          ? [
              [
                subject,
                accounts,
                `AWS could not make 1 assignment in ${refusing}.`,
              ],
            ]
          : [],
      );
      expect(rawText.exec(JSON.stringify(told))?.[0]).toBe(undefined);

      expect((await clouds.complete({})).changed).toBe(true);
      expect(accountIds()).toEqual([refusing, other]);
      const { status: mended } = await clouds.cycleAndCheck();
      expect([mended.word, mended.findings]).toEqual(['Healthy', []]);
    },
  );
});
