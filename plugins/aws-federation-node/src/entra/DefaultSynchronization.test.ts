import { failureOf } from '../__testUtils__/failureOf';
import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import { GraphTestServer } from './__testUtils__/GraphTestServer';
import { KnownDirectory } from './KnownDirectory';

const roles = ['Synchronization.ReadWrite.All'];
const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';

describe('DefaultSynchronization', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  it('goes on in a run with the job that the run has paused', async () => {
    let paused = '';
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, {
        value: ['a', 'b'].map(id => ({
          id,
          schedule: { state: id === paused ? 'Paused' : 'Active' },
        })),
      }),
    );
    const known = new KnownDirectory();
    const job = async (client: object) =>
      (await server.client({ roles, ...client }).synchronization.getJob('sp'))
        ?.id;
    expect(await job({ known })).toBe('a');
    paused = 'a';
    expect(await job({ known })).toBe('a');
    expect(await job({})).toBe('b');
  });

  it('sends a group on demand with the members that are named', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, {
        key: JSON.stringify({ result: 'Success' }),
        value: null,
      }),
    );
    await expect(
      server.client().synchronization.provisionOnDemand('sp', 'job', 'rule', {
        kind: 'group',
        id: 'group',
        memberIds: ['a', 'b'],
      }),
    ).resolves.toEqual({ result: 'Success' });
    expect(server.requests[0].body).toEqual({
      parameters: [
        {
          ruleId: 'rule',
          subjects: [
            {
              objectId: 'group',
              objectTypeName: 'Group',
              links: {
                members: [
                  { objectId: 'a', objectTypeName: 'User' },
                  { objectId: 'b', objectTypeName: 'User' },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('never repeats a secret that was sent', async () => {
    server = await GraphTestServer.start((request, response) =>
      answerJson(
        response,
        400,
        graphError('BadRequest', `Refused: ${JSON.stringify(request.body)}`),
      ),
    );

    const error = await failureOf(
      server
        .client()
        .synchronization.putSecrets(principalId, [
          { key: 'SecretToken', value: 'scim-token-value' },
        ]),
    );

    expect(error.message).toContain('PUT /servicePrincipals/{id}');
    expect(
      `${JSON.stringify(error)}${error.stack}${String(
        (error as { cause?: unknown }).cause,
      )}`,
    ).not.toContain('scim-token-value');
  });

  it('asks for directories when the schema comes without them', async () => {
    server = await GraphTestServer.start((request, response) =>
      answerJson(response, 200, {
        id: 'schema',
        ...(request.target.includes('$expand') ? { directories: [] } : {}),
      }),
    );

    await expect(
      server.client().synchronization.getSchema(principalId, 'job'),
    ).resolves.toHaveProperty('directories');
  });
});
