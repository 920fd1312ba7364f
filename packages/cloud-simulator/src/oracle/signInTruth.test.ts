import { Browser } from './__testUtils__/Browser';
import { signInStates } from './__testUtils__/signInStates';
import { TruthCase } from './__testUtils__/TruthCase';

describe('who can sign in, as the truth tells it', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());
  beforeEach(() => truthCase.restore());

  it.each(signInStates(() => truthCase))(
    'agrees with what browsers see: %s',
    async (_, change, expected) => {
      const { tenant, servicePrincipal, instance } = truthCase.parts;
      await change(truthCase.parts);
      const { inScope } = await truthCase.ask();
      expect(inScope.length).toBe(9);
      for (const { id, canSignIn } of [inScope[0], inScope[8]]) {
        const user = tenant.users.find(each => each.id === id)!;
        const browser = new Browser(truthCase.simulator, user);
        const seen = {
          idp: await browser.signIn(
            `${truthCase.simulator.pageOrigin}/api/signin/${servicePrincipal.appId}?tenantId=${tenant.tenantId}`,
          ),
          sp: await browser.signIn(
            `${truthCase.simulator.pageOrigin}/start/${instance.identityStoreId}`,
          ),
        };
        expect(seen).toEqual(expected);
        expect({
          idp: canSignIn.identityProviderInitiated.ok,
          sp: canSignIn.serviceProviderInitiated.ok,
        }).toEqual(seen);
      }
    },
  );

  it('judges each person by herself', async () => {
    const { tenant, instance } = truthCase.parts;
    instance.users.find(
      ({ userName }) => userName === 'grace.hopper@contoso.example',
    )!.active = false;
    const gone = instance.users.findIndex(
      ({ userName }) => userName === 'ken.thompson@contoso.example',
    );
    instance.users.splice(gone, 1);
    tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('dennis.ritchie'),
    )!.accountEnabled = false;
    const truth = await truthCase.ask();
    const of = (name: string) =>
      truth.inScope.find(({ userPrincipalName }) =>
        userPrincipalName.startsWith(name),
      );
    expect(of('grace.hopper')).toMatchObject({
      inAws: 'disabled',
      canSignIn: {
        serviceProviderInitiated: { by: 'aws', code: 'disabledUser' },
      },
    });
    expect(of('ken.thompson')).toMatchObject({
      inAws: 'absent',
      canSignIn: {
        identityProviderInitiated: { by: 'aws', code: 'unknownUser' },
      },
    });
    expect(of('dennis.ritchie')).toBeUndefined();
    expect(of('barbara.liskov')).toMatchObject({
      accounts: [{ permissionSets: ['PowerUserAccess'] }],
    });
    expect(truth.counts).toEqual({
      inScopeNotInAws: 2,
      activeOutOfScope: { provisioned: 1, local: 0 },
    });
  });

  it('does not take somebody else for her', async () => {
    const { tenant } = truthCase.parts;
    const [grace, ken] = ['grace.hopper', 'ken.thompson'].map(
      name =>
        tenant.users.find(({ userPrincipalName }) =>
          userPrincipalName.startsWith(name),
        )!,
    );
    [grace.userPrincipalName, ken.userPrincipalName] = [
      ken.userPrincipalName,
      grace.userPrincipalName,
    ];
    const { inScope } = await truthCase.ask();
    for (const { id } of [grace, ken]) {
      expect(inScope.find(each => each.id === id)?.canSignIn).toMatchObject({
        identityProviderInitiated: { by: 'aws', code: 'somebodyElse' },
        serviceProviderInitiated: { by: 'aws', code: 'somebodyElse' },
      });
    }
  });

  it.each([
    ['another one has the identifier, and ours sends people', true],
    ['the same, and that one is switched off', false],
  ])('follows the application that signs people in: %s', async (_, isOn) => {
    const { tenant, application, servicePrincipal } = truthCase.parts;
    const made = { id: 'another', appId: 'another', displayName: 'By hand' };
    tenant.applications.push({ ...structuredClone(application), ...made });
    const another = {
      ...structuredClone(servicePrincipal),
      ...made,
      accountEnabled: isOn,
    };
    another.simulated.secrets = {};
    delete another.simulated.job;
    tenant.servicePrincipals.push(another);
    application.identifierUris = [];
    servicePrincipal.loginUrl = 'https://gone.example/start';
    const [{ canSignIn }] = (await truthCase.ask()).inScope;
    expect([
      canSignIn.identityProviderInitiated.ok,
      canSignIn.serviceProviderInitiated.ok,
    ]).toEqual([isOn, isOn]);
  });

  it('refuses the unsigned requests of AWS where Entra wants signed ones', async () => {
    truthCase.parts.application.requestSignatureVerification = {
      isSignedRequestRequired: true,
    };
    const [{ canSignIn }] = (await truthCase.ask()).inScope;
    expect(canSignIn.identityProviderInitiated.ok).toBe(true);
    expect(canSignIn.serviceProviderInitiated).toMatchObject({
      by: 'entra',
      code: 'AADSTS76021',
    });
  });
});
