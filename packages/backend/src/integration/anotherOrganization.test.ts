import { completion, mustPass } from './__testUtils__/federate';
import { metadataUpload } from './__testUtils__/metadataUpload';
import { specifyAnother } from './__testUtils__/specifyAnother';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(180_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

describe('endpoint and token of another organization', () => {
  let lab: Lab;
  const clouds = () => lab.simulator.store.state;
  const organization = (name: string) =>
    clouds().organizations.find(each => each.name === name)!.identityCenter!;
  const people = (name: string) =>
    organization(name).users.map(({ userName }) => userName);
  const production = () => {
    const { scimTenantId } = organization('acme-prod').provisioning!;
    const { secrets } = clouds().tenants[0].servicePrincipals.find(
      ({ simulated }) => simulated.secrets.BaseAddress?.includes(scimTenantId),
    )!.simulated;
    return {
      scimEndpoint: secrets.BaseAddress!,
      scimToken: secrets.SecretToken!,
    };
  };
  const savedEndpoint = () =>
    clouds().tenants[0].servicePrincipals.at(-1)!.simulated.secrets.BaseAddress;
  let own: ReturnType<typeof completion>;

  async function completeWith(
    { scimEndpoint, scimToken }: ReturnType<typeof production>,
    parameters = {},
  ) {
    await lab.database.endLeases();
    return lab.runTemplate(
      'complete-aws-federation',
      { ...parameters, scimEndpoint },
      { secrets: { scimToken } },
    );
  }

  beforeAll(async () => {
    lab = await startLab();
    mustPass(await lab.runTemplate('federate-aws-organization'));
    own = completion(await lab.visitAwsConsole());
  });
  afterAll(() => lab?.stop());

  it('are refused at the first set-up, when the portal knows that one', async () => {
    const before = people('acme-prod');
    await specifyAnother(lab.database, 'acme-prod', production().scimEndpoint);
    const run = await completeWith(production(), own.parameters);
    expect([run.failedStep, run.error?.message]).toEqual([
      'specification',
      expect.stringMatching(/^The SCIM endpoint is that of Acme prod/),
    ]);
    expect((await lab.federation()).version).toBe(1);
    expect(savedEndpoint()).toBeUndefined();
    expect(people('acme-prod')).toEqual(before);
  });

  it('stop the first set-up at the one user, when the portal does not know that one', async () => {
    await lab.database.knex('federations').delete().where({
      organization: 'acme-prod',
    });
    const run = await completeWith(production(), own.parameters);
    expect([run.failedStep, run.error?.message]).toEqual([
      'on-demand',
      expect.stringMatching(
        /reports that it has sent .* does not have that user\. The SCIM endpoint and access token may belong to another organization/,
      ),
    ]);
    expect(people('acme-labs')).toEqual([]);
  });

  it('give way to the own ones', async () => {
    await lab.database.endLeases();
    mustPass(
      await lab.runTemplate('complete-aws-federation', own.parameters, {
        secrets: own.secrets,
      }),
    );
    expect(people('acme-labs')).not.toEqual([]);
  });

  it('are refused later by the people whom AWS has, whether or not the portal knows that one', async () => {
    const before = savedEndpoint();
    const run = await completeWith(production());
    expect([run.failedStep, run.error?.message]).toEqual([
      'specification',
      expect.stringMatching(/belong to another organization than Acme labs/),
    ]);
    expect(savedEndpoint()).toBe(before);
  });

  it('are not what a new endpoint of the same identity store is taken for', async () => {
    const before = savedEndpoint();
    await lab.console.disableProvisioning();
    const given = await lab.console.enableProvisioning();
    expect((await completeWith(given)).error?.message).toMatch(
      /Download AWS's metadata file/,
    );
    expect(savedEndpoint()).toBe(before);
    const awsMetadata = metadataUpload(await lab.console.downloadMetadata());
    mustPass(await completeWith(given, { awsMetadata }));
    expect(savedEndpoint()).not.toBe(before);
  });
});
