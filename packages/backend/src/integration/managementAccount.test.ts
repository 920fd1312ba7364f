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

describe('access to the management account', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  const accountAccess = ['Management', 'Sandbox'].map(account => ({
    permissionSet: 'ViewOnlyAccess',
    user: alan,
    accounts: [account],
  }));
  const accountIds = () =>
    (clouds.instance.accountAssignments ?? []).map(
      ({ accountId }) => accountId,
    );

  it.each(['iam:UpdateSAMLProvider', 'iam:AttachRolePolicy'])(
    'is refused when the portal lacks %s, which is named',
    async action => {
      await clouds.restore('federated');
      await clouds.control('/aws/denied-iam-actions', {
        organization,
        actions: action,
      });
      const run = await clouds.lab.runTemplate('complete-aws-federation', {
        accountAccess,
      });
      expect(run.failedStep).toBe('permission-sets');
      expect(run.error?.message).toMatch(
        RegExp(
          `^Permission sets: 1 of 2 assignments could not be made\\. AWS could not assign .* in account 444444444444: the role that the portal uses lacks ${action}, .* Add ${action} to the policy of the role that the portal uses`,
        ),
      );
      // The other account has it.
      expect(accountIds()).toEqual(['444444444451']);

      await clouds.control('/aws/denied-iam-actions', { organization });
      expect((await clouds.complete({})).changed).toBe(true);
      expect(accountIds().sort()).toEqual(['444444444444', '444444444451']);
    },
  );
});
