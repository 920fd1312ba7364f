import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('the IAM Identity Center instance', () => {
  let lab: Lab;
  const state = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!;

  beforeEach(async () => {
    lab = await startLab();
  });
  afterEach(() => lab?.stop());

  const inspect = async () => {
    const { log, error } = await lab.runTemplate(
      'federate-aws-organization',
      {},
      { isDryRun: true },
    );
    expect(error).toBeUndefined();
    return log.find(line => line.startsWith('IAM Identity Center instance'));
  };
  const enable = () => lab.console.enable();

  it('is to be enabled where there is none', async () => {
    expect(await inspect()).toMatch(
      /has no IAM Identity Center instance in eu-west-1\. Sign in to the AWS console/,
    );
  });

  it('is found in another Region, which is named to people and on the card', async () => {
    await enable();
    state().region = 'us-east-2';
    expect(await inspect()).toMatch(
      /has its IAM Identity Center instance in us-east-2, not in eu-west-1\. Set region of "acme-labs" in awsFederation\.organizations to us-east-2\./,
    );
  });

  it('takes changes only in its primary Region', async () => {
    await enable();
    state().region = 'us-east-2';
    state().identityCenter!.additionalRegions = ['eu-west-1'];
    expect(await inspect()).toMatch(
      /eu-west-1 is an additional Region .* primary Region is us-east-2/,
    );
  });

  it('names a key that AWS cannot use', async () => {
    await enable();
    const kmsKeyArn = 'arn:aws:kms:eu-west-1:444444444444:key/mrk-1';
    state().identityCenter!.encryption = {
      kmsKeyArn,
      status: 'UPDATE_FAILED',
      reason: 'KMS_DisabledException',
    };
    expect(await inspect()).toMatch(
      /is active in eu-west-1.* could not change the encryption .* arn:aws:kms:eu-west-1:444444444444:key.mrk-1 .KMS_DisabledException.. Enable the key/,
    );
    state().identityCenter!.encryption!.status = 'UPDATING';
    expect(await inspect()).not.toContain('KMS');
  });
});
