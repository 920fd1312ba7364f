import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';

describe('DefaultTokenIssuancePolicies', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  it('lists those of an enterprise application and of its registration', async () => {
    const policy = {
      id: 'cd3d9b57-0aee-4f25-8ee3-ac74ef5986a9',
      displayName: 'Signing',
      definition: ['{"TokenIssuancePolicy":{"Version":"1"}}'],
    };
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, { value: [policy] }),
    );
    await expect(
      server.client().tokenIssuancePolicies.listAssigned(principalId),
    ).resolves.toEqual([policy]);
    await expect(
      server.client().tokenIssuancePolicies.listOfRegistration('registration'),
    ).resolves.toEqual([policy]);
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        target: `/servicePrincipals/${principalId}/tokenIssuancePolicies`,
      },
      {
        method: 'GET',
        target: '/applications/registration/tokenIssuancePolicies',
      },
    ]);
  });

  it('names the permission that it lacks', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(
        response,
        403,
        graphError('Authorization_RequestDenied', 'Insufficient privileges.'),
      ),
    );
    await expect(
      server.client().tokenIssuancePolicies.listAssigned(principalId),
    ).rejects.toThrow(/Grant the application permission Policy\.Read\.All/);
  });
});
