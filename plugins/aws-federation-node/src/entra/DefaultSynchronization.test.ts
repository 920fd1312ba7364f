import { answerJson } from './__testing__/answerJson';
import { GraphTestServer } from './__testing__/GraphTestServer';
import { KnownDirectory } from './KnownDirectory';

const roles = ['Synchronization.ReadWrite.All'];
const unauthorized = { error: { code: 'UnknownError', message: '' } };

describe('DefaultSynchronization', () => {
  let server: GraphTestServer;
  /** So many requests are refused with a 401. */
  let refusals: number;
  beforeEach(async () => {
    refusals = 2;
    server = await GraphTestServer.start((request, response) => {
      if (server.requests.length <= refusals) {
        answerJson(response, 401, unauthorized);
      } else if (request.method === 'GET') {
        answerJson(response, 200, { value: [{ id: 'job' }] });
      } else {
        answerJson(response, 200, {
          key: JSON.stringify({ result: 'Success' }),
          value: null,
        });
      }
    });
  });
  afterEach(() => server.stop());

  it('waits out a 401 in a run, when the access token has the permission', async () => {
    const { synchronization } = server.client({
      roles,
      known: new KnownDirectory(),
    });
    await expect(synchronization.getJob('sp')).resolves.toEqual({ id: 'job' });
    expect(server.requests).toHaveLength(3);
    refusals = 5;
    await synchronization.start('sp', 'job');
    expect(server.requests).toHaveLength(6);
  });

  it('gives up after a while, and does not ask for the permission', async () => {
    refusals = Infinity;
    const { synchronization } = server.client({
      roles,
      known: new KnownDirectory(),
    });
    await expect(synchronization.getJob('sp')).rejects.toThrow(
      /although its access token has the permission/,
    );
  });

  it.each([
    [
      'without the permission',
      ['Application.Read.All'],
      /Grant the application permission/,
    ],
    [
      'with a token that does not tell',
      undefined,
      /Grant the application permission/,
    ],
  ])('believes it at once %s', async (_, granted, message) => {
    const { synchronization } = server.client({
      roles: granted,
      known: new KnownDirectory(),
    });
    await expect(synchronization.start('sp', 'job')).rejects.toThrow(message);
    expect(server.requests).toHaveLength(1);
  });

  it('has no check wait for it, nor whoever tries credentials', async () => {
    await expect(
      server.client({ roles }).synchronization.getJob('sp'),
    ).rejects.toThrow(/although its access token/);
    await expect(
      server
        .client({ roles, known: new KnownDirectory() })
        .synchronization.validateSavedCredentials('sp', 'job'),
    ).rejects.toThrow(/although its access token/);
    expect(server.requests).toHaveLength(2);
  });

  it('sends a group on demand with the members that are named', async () => {
    refusals = 0;
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
});
