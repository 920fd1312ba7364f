import { ConsoleVisitResult } from './__testUtils__/AwsConsoleVisitor';
import { PortalVisitor } from './__testUtils__/PortalVisitor';
import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const alan = 'alan.turing@contoso.example';
const maria = 'maria.rossi_fabrikam.example#EXT#@contoso.example';

describe('NameID and userName', () => {
  let lab: Lab;
  let visit: ConsoleVisitResult;
  const tenant = () => lab.simulator.store.state.tenants[0];

  beforeAll(async () => {
    lab = await startLab();
    for (const user of tenant().users) {
      const [name] = user.userPrincipalName.split('@');
      // A guest's own address is elsewhere already.
      if (user.userType === 'Member') user.mail = `${name}@mail.example`;
      user.onPremisesExtensionAttributes = {
        extensionAttribute7: `id-${user.mailNickname}`,
      };
    }
    mustPass(await lab.runTemplate('federate-aws-organization'));
    visit = await lab.visitAwsConsole();
  });
  afterAll(() => lab?.stop());

  const application = () =>
    tenant().servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!;
  const instance = () =>
    lab.simulator.store.state.organizations.find(
      ({ name }) => name === organization,
    )!.identityCenter!;

  function complete(userNameAttribute: string) {
    const { parameters, secrets } = completion(visit);
    return lab.runTemplate(
      'complete-aws-federation',
      {
        ...parameters,
        users: ['katherine.johnson@contoso.example', maria],
        userNameAttribute,
      },
      { secrets },
    );
  }

  /** After the next cycle, as in real life. */
  async function signIn(name: string) {
    await lab.simulator.engine.runCycle(tenant(), application());
    const { identityStoreId } = instance();
    return new PortalVisitor(lab.simulator, identityStoreId).signIn(name);
  }

  async function findings() {
    const { status } = await lab.check();
    return status.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, severity }) => [rule, severity]);
  }

  it('come from the mail address, with which guests sign in too', async () => {
    mustPass(await complete('mail'));
    const { nameId, page } = await signIn(alan);
    expect(nameId).toBe('alan.turing@mail.example');
    expect(page).toContain('Signed in as alan.turing@mail.example');
    expect((await signIn(maria)).page).toContain(
      'Signed in as maria.rossi@fabrikam.example',
    );
    expect(await findings()).toEqual([]);
    expect(mustPass(await complete('mail')).changed).toBe(false);
  });

  it('change to an extension attribute in one policy', async () => {
    const run = mustPass(await complete('extensionAttribute7'));
    expect(run.log.join('\n')).toContain('cannot sign in until the next cycle');
    const { nameId, page } = await signIn(alan);
    expect(nameId).toBe('id-alan.turing');
    expect(page).toContain('Signed in as id-alan.turing');
    expect(instance().users.map(({ userName }) => userName)).not.toContain(
      'alan.turing@mail.example',
    );
    expect(tenant().claimsMappingPolicies).toHaveLength(1);
    expect(await findings()).toEqual([]);
  });

  it('go back to the user principal name, which shuts guests out', async () => {
    mustPass(await complete('userPrincipalName'));
    expect(application().simulated.claimsMappingPolicyIds).toEqual([]);
    const { nameId, page } = await signIn(alan);
    expect(nameId).toBe(alan);
    expect(page).toContain(`Signed in as ${alan}`);
    expect((await signIn(maria)).page).toContain('Sign-in failed');
    expect(await findings()).toEqual([['guests-shut-out', 'warning']]);
  });

  it('are not touched where somebody else set the claims', async () => {
    const claims = {
      Version: 1,
      ClaimsSchema: [
        {
          Source: 'user',
          ID: 'employeeid',
          SamlClaimType:
            'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
        },
      ],
    };
    tenant().claimsMappingPolicies!.push({
      id: 'theirs',
      displayName: 'Claims of all AWS applications',
      definition: [JSON.stringify({ ClaimsMappingPolicy: claims })],
      isOrganizationDefault: false,
    });
    application().simulated.claimsMappingPolicyIds = ['theirs'];
    const before = structuredClone({
      policies: tenant().claimsMappingPolicies,
      application: application(),
    });

    expect(await findings()).toContainEqual(['name-id-differs', 'warning']);
    const run = await complete('mail');
    expect(run.failedStep).toBe('name-id');
    expect(run.error?.message).toContain(
      '"Claims of all AWS applications" of the application makes the NameID come from employeeId',
    );
    expect({
      policies: tenant().claimsMappingPolicies,
      application: application(),
    }).toEqual(before);
  });
});
