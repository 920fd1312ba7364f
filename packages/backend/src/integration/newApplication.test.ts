import { completion, mustPass } from './__testUtils__/federate';
import { Lab, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const owner = [
  'Application.ReadWrite.OwnedBy',
  'AppRoleAssignment.ReadWrite.All',
  'User.Read.All',
  'Group.Read.All',
];

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

  it.each([
    ['while the token has the permission', []],
    // Microsoft lets owners manage provisioning without it.
    ['for the owner of the application', owner],
  ])('is waited for %s', async (_, permissions) => {
    if (permissions.length) {
      lab.simulator.store.state.tenants[0].clients[0].permissions = permissions;
    }
    mustPass(await createApplication(3_000));
    expect(asked.filter(each => each === asked[0]).length).toBeGreaterThan(5);
    expect((await lab.check()).status.findings).toEqual([]);
  });
});
