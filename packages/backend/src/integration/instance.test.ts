import { JsonObject } from '@backstage/types';
import {
  completion,
  federate,
  mustPass,
  useMultiRegionKey,
} from './__testUtils__/federate';
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

  it('is added to a Region, where people can sign in once Entra knows its reply URL', async () => {
    const visit = await federate(lab);
    await lab.simulator.engine.runDueCycles();
    state().identityCenter!.additionalRegions = ['eu-west-3'];
    const reasons = async () =>
      (await lab.check()).status.findings.map(({ reason }) => reason);
    expect(await reasons()).toContain('AdditionalRegionWithoutUrl');
    const stale = completion(visit);
    const told = mustPass(
      await lab.runTemplate('complete-aws-federation', stale.parameters),
    );
    expect(told.outputs['aws-metadata'].message).toContain(
      'was added to eu-west-3, which this metadata does not know: nobody can sign in there.',
    );

    const awsMetadata = await lab.console.downloadMetadata();
    const { parameters } = completion({ ...visit, awsMetadata });
    mustPass(await lab.runTemplate('complete-aws-federation', parameters));
    const { web } = lab.simulator.store.state.tenants[0].applications.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
    expect(web.redirectUris).toHaveLength(2);
    expect(web.redirectUris[0]).not.toContain('eu-west-3');
    expect(web.redirectUris[1]).toContain('/eu-west-3/acs/');
    expect(await reasons()).not.toContain('AdditionalRegionWithoutUrl');
  });

  it('is copied to the Regions that are specified, while nobody waits', async () => {
    await federate(lab);
    const run = (parameters: JsonObject = {}) =>
      lab.runTemplate('complete-aws-federation', parameters);
    const wrong = await run({ additionalRegions: ['eu-west-1'] });
    expect(wrong.error?.message).toContain('is the primary Region');

    const waiting = mustPass(await run({ additionalRegions: ['eu-west-3'] }));
    expect(waiting.outputs.regions.message).toContain(
      'Make a customer managed multi-Region key',
    );

    useMultiRegionKey(lab);
    lab.simulator.store.state.asyncWriteMs = 60_000;
    const adding = mustPass(await run());
    expect(adding.outputs.regions).toMatchObject({
      changed: true,
      message: 'AWS is adding eu-west-3. Look again in some minutes.',
    });
    expect(mustPass(await run()).changed).toBe(false);

    await lab.simulator.engine.runDueCycles();
    state().identityCenter!.addingRegion!.dueAt = new Date().toISOString();
    const { status } = await lab.check();
    expect(status.findings.map(({ reason }) => reason)).toContain(
      'AdditionalRegionWithoutUrl',
    );
    expect(status.steps.find(({ id }) => id === 'regions')).toMatchObject({
      state: 'Done',
    });
    const none = mustPass(await run({ withoutAdditionalRegions: true }));
    expect(none.outputs.regions.message).toContain('None are specified');
    expect(state().identityCenter!.additionalRegions).toEqual(['eu-west-3']);
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
      /is active in eu-west-1.* could not change the encryption .* arn:aws:kms:eu-west-1:444444444444:key.mrk-1, which is disabled. It goes on with the key that it had. Enable the key/,
    );
    state().identityCenter!.encryption!.status = 'UPDATING';
    expect(await inspect()).not.toContain('KMS');
  });
});
