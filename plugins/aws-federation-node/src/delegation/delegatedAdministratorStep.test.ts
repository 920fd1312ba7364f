import { CloudError } from '../CloudError';
import { FakeClouds } from '../steps/__testUtils__/FakeClouds';
import { stepContext } from '../steps/__testUtils__/stepContext';
import { runStep } from '../steps/runStep';
import { delegatedAdministratorStep } from './delegatedAdministratorStep';

function lab(accountId = '555555555555') {
  const fake = new FakeClouds();
  const context = stepContext(fake);
  context.organization.accountId = accountId;
  const run = (dryRun = false) =>
    runStep(delegatedAdministratorStep, { ...context }, { dryRun });
  return { fake, lines: context.lines, run };
}

describe('delegatedAdministratorStep', () => {
  it('has nothing to do for the management account', async () => {
    const { fake, run } = lab('444444444444');
    await expect(run()).resolves.toMatchObject({ changed: false });
    expect(fake.writes).toEqual([]);
  });

  it('enables trusted access, registers the account, and changes nothing again', async () => {
    const { fake, lines, run } = lab();
    fake.trusted = false;
    await run(true);
    expect(lines).toEqual([
      'Delegated administrator: Account 555555555555 does not administer IAM Identity Center yet.',
      'Would change: Enable trusted access of IAM Identity Center to organization o-acmelabs04.',
      'Would change: Make account 555555555555 the delegated administrator of IAM Identity Center.',
    ]);
    expect(fake.writes).toEqual([]);

    await run();
    expect(fake.writes).toEqual(['trust', 'register']);
    await expect(run()).resolves.toMatchObject({ changed: false });
    expect(fake.writes).toHaveLength(2);
  });

  it('leaves another one registered, and names it', async () => {
    const { fake, run } = lab();
    fake.delegatedAdministrator = '666666666666';
    await expect(run()).rejects.toThrow(
      'Account 666666666666 is the delegated administrator of IAM Identity Center, not 555555555555, and AWS allows one. Set accountId of "acme-labs" in awsFederation.organizations to 666666666666',
    );
    expect(fake.writes).toEqual([]);
  });

  it('says what to run where the portal has no credentials of the management account', async () => {
    const { fake, lines, run } = lab();
    const administrators: Record<string, string | undefined> = {};
    fake.clouds.identityCenter.delegation.administrator = async as => {
      if (as === 'own') return administrators.own;
      throw new CloudError({
        cloud: 'AWS Organizations',
        operation: 'ListDelegatedAdministrators',
        what: 'The portal has no working AWS credentials',
        remedy: 'Check aws.accounts.',
      });
    };
    await expect(run()).resolves.toMatchObject({ changed: false });
    expect(lines[0]).toContain(
      'Run "aws organizations register-delegated-administrator --account-id 555555555555 --service-principal sso.amazonaws.com" with management account 444444444444',
    );
    administrators.own = '555555555555';
    await expect(run()).resolves.toMatchObject({
      inspection: { state: 'Done' },
    });
  });
});
