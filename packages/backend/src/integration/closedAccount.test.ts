import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
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
const closed = '444444444451';
const open = '444444444452';
const added = '444444444453';
const further = '444444444454';

const audit = {
  name: 'Audit',
  managedPolicies: ['arn:aws:iam::aws:policy/SecurityAudit'],
};
const operate = {
  name: 'Operate',
  managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
};
const assign = (...accountIds: string[]) => [
  { principalType: 'USER' as const, principal: alan, accountIds },
];

describe('one closed account', () => {
  let clouds: RestorableLab;
  const specify = (...permissionSets: PermissionSetSpecification[]) =>
    clouds.lab.specify(specification => ({ ...specification, permissionSets }));

  beforeAll(async () => {
    clouds = await RestorableLab.start();
    clouds.aws.accounts.push(
      { id: added, name: 'Added', email: 'added@acme.example' },
      { id: further, name: 'Further', email: 'further@acme.example' },
    );
    await specify(
      { ...audit, assignments: assign(closed, open) },
      { ...operate, assignments: assign(open) },
    );
    await clouds.complete({});
    await clouds.control('/aws/account-state', {
      organization,
      accountId: closed,
      state: 'SUSPENDED',
    });
  });
  afterAll(() => clouds?.stop());

  const accountsOf = (name: string) => {
    const set = clouds.instance.permissionSets.find(
      each => each.name === name,
    )!;
    return (clouds.instance.accountAssignments ?? [])
      .filter(({ permissionSetArn }) => permissionSetArn === set.arn)
      .map(({ accountId }) => accountId)
      .sort();
  };

  it('stops neither the other accounts nor other sets nor assignments, and is named', async () => {
    await specify(
      {
        ...audit,
        description: 'Look at everything',
        assignments: assign(closed, open, added),
      },
      { ...operate, sessionDuration: 'PT4H', assignments: assign(open, added) },
    );
    const run = await clouds.complete({});

    expect(run.log).toContain(
      `Account ${closed} ("Sandbox") is closed or suspended, and is left out. Take it out of the specification, or reopen it in AWS Organizations.`,
    );
    expect(accountsOf('Audit')).toEqual([closed, open, added]);
    expect(accountsOf('Operate')).toEqual([open, added]);
    expect(clouds.instance.permissionSets).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ description: 'Look at everything' }),
        expect.objectContaining({ sessionDuration: 'PT4H' }),
      ]),
    );
    expect((await clouds.complete({})).changed).toBe(false);
  });

  it('stops no form that brings other access, and nobody is sent there anew', async () => {
    const access = (account: string) => ({
      accountAccess: [
        { permissionSet: 'Operate', user: alan, accounts: [account] },
      ],
    });
    await clouds.complete(access('Further'));
    expect(accountsOf('Operate')).toEqual([open, added, further]);
    const refused = await clouds.attempt(access('Sandbox'));
    expect(refused.error?.message).toContain(
      `Account ${closed} ("Sandbox") is closed or suspended`,
    );
    expect(accountsOf('Operate')).toEqual([open, added, further]);
  });

  it('leaves the federation healthy: nobody works there', async () => {
    const { status } = await clouds.checkTwice();
    await clouds.cycleAndCheck();
    const later = await clouds.cycleAndCheck();
    expect([status.word, later.status.word]).toEqual(['Healthy', 'Healthy']);
    expect(later.status.findings).toEqual([]);
  });

  it('that AWS has taken out of the organization stops no run, and is named', async () => {
    clouds.aws.accounts = clouds.aws.accounts.filter(({ id }) => id !== closed);
    clouds.instance.accountAssignments = (
      clouds.instance.accountAssignments ?? []
    ).filter(({ accountId }) => accountId !== closed);
    await specify(
      { ...audit, assignments: assign(closed, open, added) },
      {
        ...operate,
        sessionDuration: 'PT4H',
        assignments: assign(closed, open, added),
      },
    );
    const run = await clouds.complete({});
    expect(run.log).toContain(
      `Account ${closed} is no longer in the organization, and is left out. Take it out of the specification.`,
    );
    const { status } = await clouds.cycleAndCheck();
    expect([status.word, status.findings]).toMatchObject([
      'Healthy',
      [
        {
          reason: 'AccessAccountsGone',
          title: `The specified access names 1 account no longer in the organization: ${closed}.`,
        },
      ],
    ]);
  });
});
