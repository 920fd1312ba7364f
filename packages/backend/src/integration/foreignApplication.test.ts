import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('the name of an application of another AWS organization', () => {
  let lab: Lab;
  let theirs: string;
  const tenant = () => lab.simulator.store.state.tenants[0];
  const production = () => ({
    application: tenant().applications.find(
      ({ displayName }) => displayName === theirs,
    )!,
    servicePrincipal: tenant().servicePrincipals.find(
      ({ displayName }) => displayName === theirs,
    )!,
  });
  const storeOf = (name: string) =>
    lab.simulator.store.state.organizations.find(each => each.name === name)!
      .identityCenter!.identityStoreId;
  beforeAll(async () => {
    lab = await startLab();
    theirs = tenant().applications.find(({ identifierUris }) =>
      identifierUris.some(uri => uri.endsWith(storeOf('acme-prod'))),
    )!.displayName;
  });
  afterAll(() => lab?.stop());

  const federate = (applicationDisplayName: string) =>
    lab.runTemplate('federate-aws-organization', { applicationDisplayName });

  it('is refused before anything is touched, and is not remembered', async () => {
    const before = structuredClone(production());
    const run = await federate(theirs);
    expect([run.failedStep, run.error?.message]).toEqual([
      'application',
      expect.stringContaining(
        `The enterprise application "${theirs}" serves the identity store ${storeOf(
          'acme-prod',
        )} of AWS`,
      ),
    ]);
    expect(production()).toEqual(before);
    expect((await lab.check()).recorded.applicationId).toBeUndefined();

    for (const extent of ['describe', 'pause']) {
      await lab.database.endLeases();
      const removal = await lab.runTemplate('remove-aws-federation', {
        extent,
        confirm: organization,
      });
      expect([removal.error?.message, ...removal.log].join('\n')).toContain(
        'serves the identity store',
      );
      expect(production()).toEqual(before);
    }
  });

  it('gives way to another name', async () => {
    await lab.database.endLeases();
    mustPass(await federate('AWS labs'));
    const { recorded } = await lab.federation();
    expect(recorded.applicationId?.value).toBe(
      tenant().applications.find(
        ({ displayName }) => displayName === 'AWS labs',
      )!.appId,
    );
  });

  it('is refused also when the AWS metadata is known', async () => {
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    const ours = tenant().applications.find(
      ({ displayName }) => displayName === 'AWS labs',
    )!;
    // Somebody else's application has taken the name of ours, which is gone.
    tenant().applications = tenant().applications.filter(each => each !== ours);
    tenant().servicePrincipals = tenant().servicePrincipals.filter(
      ({ appId }) => appId !== ours.appId,
    );
    production().servicePrincipal.displayName = 'AWS labs';
    production().application.displayName = 'AWS labs';
    theirs = 'AWS labs';
    const before = structuredClone(production());
    const run = await lab.runTemplate('complete-aws-federation', parameters, {
      secrets,
    });
    expect([run.failedStep, run.error?.message]).toEqual([
      'application',
      expect.stringContaining('serves the identity store'),
    ]);
    expect(production()).toEqual(before);
  });
});
