import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

describe('the synchronization API, which answers 401 after an application was created', () => {
  let lab: Lab;
  let asked: string[] = [];
  beforeEach(async () => {
    lab = await startLab({
      observer: {
        arrived: ({ operation }) => {
          if (/\/synchronization\//.test(operation)) asked.push(operation);
        },
      },
    });
    asked = [];
  });
  afterEach(() => lab?.stop());

  async function createApplication(unauthorizedAfterCreationMs: number) {
    mustPass(await lab.runTemplate('federate-aws-organization'));
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    const [tenant] = lab.simulator.store.state.tenants;
    // As if the visit to the console had taken no time.
    tenant.servicePrincipals.at(-1)!.createdDateTime = new Date().toISOString();
    tenant.provisioningService = { unauthorizedAfterCreationMs };
    asked = [];
    return lab.runTemplate('complete-aws-federation', parameters, {
      secrets,
      without: ['check'],
    });
  }

  it('is waited for while the token has the permission', async () => {
    mustPass(await createApplication(3_000));
    expect(asked.filter(each => each === asked[0]).length).toBeGreaterThan(5);
    expect((await lab.check()).status.findings).toEqual([]);
  });

  it('is taken for a missing permission when the token has none', async () => {
    // Those of an owner: nothing is missing beforehand.
    const [client] = lab.simulator.store.state.tenants[0].clients;
    client.permissions = [
      'Application.ReadWrite.OwnedBy',
      'AppRoleAssignment.ReadWrite.All',
      'User.Read.All',
      'Group.Read.All',
    ];
    const run = await createApplication(60_000);
    expect(run.failedStep).toBe('credentials');
    expect(run.error?.message).toMatch(
      /Entra does not let the portal manage provisioning.*Grant the application permission Synchronization\.ReadWrite\.All/,
    );
    // And not asked again and again.
    expect(asked).toHaveLength(1);
  });
});
