import { completion, mustPass } from './__testUtils__/federate';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(240_000);

const description = process.env.GRAPH_OPENAPI ?? '';
const describeContract = description ? describe : describe.skip;
const name = description
  ? "every action, with a Graph that takes only what Microsoft's description allows"
  : 'every action: set GRAPH_OPENAPI to the description of Graph to run this';

describeContract(name, () => {
  let lab: Lab;
  const operations = new Set<string>();
  beforeAll(async () => {
    lab = await startLab({
      observer: {
        arrived: ({ operation, byEngine }) => {
          if (!byEngine) operations.add(operation);
        },
      },
    });
  });
  afterAll(() => lab?.stop());

  it('sets up another way than by default, and takes all apart', async () => {
    mustPass(
      await lab.runTemplate('federate-aws-organization', {
        notificationEmailAddresses: ['platform@contoso.example'],
      }),
    );
    const { parameters, secrets } = completion(await lab.visitAwsConsole());
    mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        {
          ...parameters,
          userNameAttribute: 'mail',
          groupsEnabled: true,
          deletionThreshold: 50,
          scopingFilter: [
            { attribute: 'department', operator: 'IS NOT NULL' },
            { attribute: 'city', operator: 'IS NULL' },
          ],
          scope: 'all',
          defaultPermissionSets: true,
        },
        { secrets },
      ),
    );
    mustPass(
      await lab.runTemplate(
        'complete-aws-federation',
        { userNameAttribute: 'userPrincipalName', groupsEnabled: false },
        {},
      ),
    );
    const removal = { confirm: organization, signInMoved: true };
    for (const extent of ['describe', 'pause', 'remove']) {
      mustPass(
        await lab.runTemplate('remove-aws-federation', { extent, ...removal }),
      );
    }

    const writes = [...operations].filter(operation =>
      /^(POST|PATCH|PUT|DELETE) \/(?!oauth2)/.test(operation),
    );
    expect(writes).toEqual(
      expect.arrayContaining([
        'DELETE /applications/{id}',
        'DELETE /servicePrincipals/{id}/synchronization/jobs/{id}',
        'POST /policies/claimsMappingPolicies',
        'PUT /servicePrincipals/{id}/synchronization/secrets',
      ]),
    );
  });
});
