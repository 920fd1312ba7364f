import { actionHarness } from '../__testUtils__/actionHarness';

const save = 'aws-federation:specification:save';
const viewOnly = {
  permissionSet: 'ViewOnlyAccess',
  group: 'AWS users',
  accounts: ['Sandbox'],
};

describe('aws-federation:specification:save, permission sets', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness();
  });
  afterEach(() => harness.server.stop());

  it('leaves them unspecified while nothing is said, also by an untouched form', async () => {
    const { run, server } = harness;
    await run(save, {
      accountAccess: [{}, { permissionSet: '', accounts: [] }],
      permissionSets: [],
      defaultPermissionSets: false,
    });
    expect(server.specification).not.toHaveProperty('permissionSets');
  });

  it('adds access to a default set, by the name of an account, and keeps it', async () => {
    const { run, server } = harness;
    await run(save, { accountAccess: [viewOnly] });
    await run(save, {
      accountAccess: [{ ...viewOnly, accounts: ['444444444444'] }],
    });
    await run(save, { notificationEmailAddresses: ['ops@example.com'] });
    expect(server.specification?.permissionSets).toMatchObject([
      {
        name: 'ViewOnlyAccess',
        managedPolicies: [
          'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess',
        ],
        assignments: [
          {
            principalType: 'GROUP',
            principal: 'AWS users',
            accountIds: ['444444444445', '444444444444'],
          },
        ],
      },
    ]);
  });

  it('adds all three, assigned to nobody', async () => {
    const { run, server } = harness;
    await run(save, { defaultPermissionSets: true });
    expect(
      server.specification?.permissionSets?.map(({ name }) => name),
    ).toEqual(['AdministratorAccess', 'PowerUserAccess', 'ViewOnlyAccess']);
  });

  it('takes sets in full in the place of what is specified', async () => {
    const { run, server } = harness;
    await run(save, { defaultPermissionSets: true });
    await run(save, {
      permissionSets: [
        {
          name: 'Auditor',
          description: '',
          managedPolicies: ['arn:aws:iam::aws:policy/SecurityAudit'],
          sessionDuration: 'PT4H',
          assignments: [{ user: 'ada@example.com', accounts: ['Sandbox'] }],
        },
      ],
    });
    expect(server.specification?.permissionSets).toEqual([
      {
        name: 'Auditor',
        managedPolicies: ['arn:aws:iam::aws:policy/SecurityAudit'],
        sessionDuration: 'PT4H',
        assignments: [
          {
            principalType: 'USER',
            principal: 'ada@example.com',
            accountIds: ['444444444445'],
          },
        ],
      },
    ]);
  });

  it('adopts a set that AWS has by its name, but invents none', async () => {
    const { run, server, clouds } = harness;
    const access = { ...viewOnly, permissionSet: 'Break-glass' };
    await expect(run(save, { accountAccess: [access] })).rejects.toThrow(
      /AWS has no permission set "Break-glass"/,
    );
    clouds.access.sets.push({ arn: 'arn:glass', name: 'Break-glass' });
    await run(save, { accountAccess: [access] });
    expect(server.specification?.permissionSets).toMatchObject([
      { name: 'Break-glass', managedPolicies: [] },
    ]);
  });

  it.each([
    [{ accountAccess: [{ ...viewOnly, accounts: ['Nowhere'] }] }, /Nowhere/],
    [
      { accountAccess: [{ ...viewOnly, accounts: [] }] },
      /at least one account/,
    ],
    [{ accountAccess: [{ ...viewOnly, group: '' }] }, /a group or a user/],
    [{ accountAccess: [{ ...viewOnly, permissionSet: '' }] }, /AWS users/],
    [
      {
        permissionSets: [
          { name: 'Auditor', managedPolicies: ['arn:aws:s3:::bucket'] },
        ],
      },
      /not a managed policy of AWS/,
    ],
  ])('refuses %j before anything is changed', async (input, message) => {
    const { run, server } = harness;
    await expect(run(save, input)).rejects.toThrow(message);
    expect(server.writes).toEqual([]);
  });
});
