import { ServerResponse } from 'node:http';
import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import {
  GraphTestServer,
  ReceivedRequest,
} from './__testUtils__/GraphTestServer';

const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';
const policyId = 'cd3d9b57-0aee-4f25-8ee3-ac74ef5986a9';
const policy = { displayName: 'NameID', definition: ['{}'] };

describe('DefaultClaimsMappingPolicies', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  const sent = (method: string) =>
    server.requests.filter(request => request.method === method);

  /** A tenant that shows a new policy after two reads. */
  function tenant(onCreate: (response: ServerResponse, body: object) => void) {
    const policies: object[] = [];
    let hidden = 2;
    return ({ method }: ReceivedRequest, response: ServerResponse) => {
      if (method === 'POST') {
        policies.push({ id: policyId, ...policy });
        onCreate(response, policies[0]);
      } else {
        hidden -= policies.length;
        answerJson(response, 200, { value: hidden > 0 ? [] : policies });
      }
    };
  }

  it.each([
    ['answers', (response, body) => answerJson(response, 201, body)],
    ['drops the connection', response => response.destroy()],
    [
      'answers 503',
      response => answerJson(response, 503, graphError('Unavailable', '')),
    ],
  ] as Array<[string, Parameters<typeof tenant>[0]]>)(
    'creates one policy when Graph %s, and no other the second time',
    async (_, onCreate) => {
      server = await GraphTestServer.start(tenant(onCreate));
      const { claimsMappingPolicies } = server.client();
      await expect(claimsMappingPolicies.create(policy)).resolves.toMatchObject(
        { id: policyId },
      );
      // Whatever replication still hides from a reader.
      await claimsMappingPolicies.find(policy.displayName);
      await expect(claimsMappingPolicies.create(policy)).resolves.toMatchObject(
        { id: policyId },
      );
      expect(sent('POST').map(({ body }) => body)).toEqual([
        { ...policy, isOrganizationDefault: false },
      ]);
    },
  );

  it('assigns by reference, and takes a repeated assignment for done', async () => {
    let isAssigned = false;
    server = await GraphTestServer.start(({ method }, response) => {
      if (method === 'GET') {
        answerJson(response, 200, {
          value: isAssigned ? [{ id: policyId }] : [],
        });
      } else if (isAssigned) {
        answerJson(
          response,
          400,
          graphError('Request_BadRequest', 'References already exist.'),
        );
      } else {
        isAssigned = true;
        response.destroy();
      }
    });
    const { claimsMappingPolicies } = server.client();
    await claimsMappingPolicies.assign(principalId, policyId);
    expect(sent('POST')).toHaveLength(2);
    expect(sent('POST')[0]).toMatchObject({
      target: `/servicePrincipals/${principalId}/claimsMappingPolicies/$ref`,
      body: {
        '@odata.id': `${server.origin}/v1.0/policies/claimsMappingPolicies/${policyId}`,
      },
    });

    await expect(
      claimsMappingPolicies.assign(principalId, 'another'),
    ).rejects.toThrow('References already exist');
  });

  it('takes a policy that is gone for unassigned', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 404, graphError('NotFound', '')),
    );
    await server.client().claimsMappingPolicies.unassign(principalId, policyId);
    expect(sent('DELETE')).toMatchObject([
      {
        target: `/servicePrincipals/${principalId}/claimsMappingPolicies/${policyId}/$ref`,
      },
    ]);
  });

  it('names the permissions that it lacks', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(
        response,
        403,
        graphError('Authorization_RequestDenied', 'Insufficient privileges.'),
      ),
    );
    const refused = server
      .client()
      .claimsMappingPolicies.listAssigned(principalId);
    await expect(refused).rejects.toThrow(
      /request request-1.*Grant the application permission Policy\.Read\.All and Policy\.ReadWrite\.ApplicationConfiguration/,
    );
  });
});
