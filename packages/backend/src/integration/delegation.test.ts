import { federate, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const member = '555555555501';
const other = '555555555502';
const keys = {
  accessKeyId: 'AKIASIMULATED0000501',
  secretAccessKey: 'simulated-secret-key-501',
};

/** The portal works with a member account of acme-labs. */
async function startWithMember(options: { management: boolean }): Promise<Lab> {
  const lab = await startLab({
    configure: (config: Record<string, any>) => {
      config.awsFederation.organizations.find(
        (each: { name: string }) => each.name === organization,
      ).accountId = member;
      config.aws.accounts = [
        ...config.aws.accounts.filter(
          (each: { accountId: string }) =>
            options.management || each.accountId !== '444444444444',
        ),
        { accountId: member, ...keys },
      ];
    },
  });
  const aws = stateOf(lab);
  for (const id of [member, other]) {
    aws.accounts.push({
      id,
      name: `Member ${id}`,
      email: `${id}@acme.example`,
    });
  }
  aws.accessKeys.push({ accountId: member, ...keys });
  return lab;
}

function stateOf(lab: Lab) {
  return lab.simulator.store.state.organizations.find(
    ({ name }) => name === organization,
  )!;
}

describe('a delegated administrator', () => {
  let lab: Lab | undefined;
  afterEach(() => lab?.stop());

  it('is registered, and administers all that the templates need', async () => {
    lab = await startWithMember({ management: true });
    stateOf(lab).trustedServices = {};
    await lab.console.enable();
    await federate(lab);
    expect(stateOf(lab)).toMatchObject({
      trustedServices: { 'sso.amazonaws.com': expect.any(String) },
      delegatedAdministrators: [{ accountId: member }],
    });
    expect((await lab.check()).status.overall).not.toBe('Unknown');
    const again = mustPass(await lab.runTemplate('federate-aws-organization'));
    expect(again.changed).toBe(false);
  });

  it('stays another one, which is named', async () => {
    lab = await startWithMember({ management: true });
    const enabledAt = new Date().toISOString();
    stateOf(lab).trustedServices = { 'sso.amazonaws.com': enabledAt };
    stateOf(lab).delegatedAdministrators = [
      { accountId: other, servicePrincipal: 'sso.amazonaws.com', enabledAt },
    ];
    const { failedStep, error } = await lab.runTemplate(
      'federate-aws-organization',
    );
    expect(failedStep).toBe('delegated-administrator');
    expect(error?.message).toContain(
      `Account ${other} is the delegated administrator of IAM Identity Center, not ${member}`,
    );
  });

  it('is to be registered by a person where the portal cannot', async () => {
    lab = await startWithMember({ management: false });
    await lab.console.enable();
    const { failedStep, error, log } = await lab.runTemplate(
      'federate-aws-organization',
    );
    expect(log.join('\n')).toMatch(
      /Delegated administrator: waits\. .*Run "aws organizations register-delegated-administrator/,
    );
    expect(failedStep).toBe('instance');
    expect(error?.message).toContain(
      `Account ${member} is neither the management account nor the delegated administrator of IAM Identity Center. Run "aws organizations`,
    );
  });
});
