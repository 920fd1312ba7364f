import { answerJson } from './__testUtils__/answerJson';
import { GraphTestServer } from './__testUtils__/GraphTestServer';
import { KnownDirectory } from './KnownDirectory';

const roles = ['Synchronization.ReadWrite.All'];
const unauthorized = { error: { code: 'UnknownError', message: '' } };

describe('SynchronizationPatience', () => {
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
        answerJson(response, 204);
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

  it('waits it out for the owner of the application, but for a restart, which is refused to owners', async () => {
    const { synchronization } = server.client({
      roles: ['Application.ReadWrite.OwnedBy'],
      known: new KnownDirectory(),
    });
    await expect(synchronization.getJob('sp')).resolves.toEqual({ id: 'job' });
    expect(server.requests).toHaveLength(3);

    refusals = Infinity;
    await expect(synchronization.start('sp', 'job')).rejects.toThrow(
      /Grant the application permission Synchronization\.ReadWrite\.All/,
    );
    const asked = server.requests.length;
    expect(asked).toBeGreaterThan(5);
    await expect(
      synchronization.restart('sp', 'job', 'Watermark'),
    ).rejects.toThrow(/Grant the application permission/);
    expect(server.requests).toHaveLength(asked + 1);
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

  it('waits it out where nothing can go on without the answer', async () => {
    const { synchronization } = server.client({
      roles,
      known: new KnownDirectory(),
    });
    await synchronization.validateSavedCredentials('sp', 'job', {
      patient: true,
    });
    expect(server.requests).toHaveLength(3);
    refusals = 5;
    await synchronization.validateCredentials('sp', 'template', []);
    expect(server.requests).toHaveLength(6);
  });

  describe('when Entra refuses the schema by 403', () => {
    const schema = { id: 'schema', directories: [] };
    let schemas: GraphTestServer;
    /** So many requests are refused; the others get the schema. */
    let busyFor: number;
    beforeEach(async () => {
      busyFor = Infinity;
      schemas = await GraphTestServer.start((_, response) =>
        schemas.requests.length <= busyFor
          ? answerJson(response, 403, unauthorized)
          : answerJson(response, 200, schema),
      );
    });
    afterEach(() => schemas.stop());

    it.each([
      ['with the permission', roles],
      ['with that for its own applications', ['Application.ReadWrite.OwnedBy']],
    ])('waits it out in a check and in a run, %s', async (_, granted) => {
      busyFor = 2;
      for (const known of [undefined, new KnownDirectory()]) {
        schemas.requests.length = 0;
        await expect(
          schemas
            .client({ roles: granted, known })
            .synchronization.getSchema('sp', 'job'),
        ).resolves.toEqual(schema);
        expect(schemas.requests).toHaveLength(3);
      }
    });

    it('costs a check moments, and is not taken for a missing permission', async () => {
      const began = Date.now();
      await expect(
        schemas.client({ roles }).synchronization.getSchema('sp', 'job'),
      ).rejects.toThrow(/although its access token has the permission/);
      expect(Date.now() - began).toBeLessThan(1_000);
      expect(schemas.requests.length).toBeGreaterThan(1);
    });

    it.each([
      ['without the permission', ['Application.Read.All']],
      ['with a token that does not tell', undefined],
    ])('believes it at once %s', async (_, granted) => {
      for (const known of [undefined, new KnownDirectory()]) {
        schemas.requests.length = 0;
        await expect(
          schemas
            .client({ roles: granted, known })
            .synchronization.getSchema('sp', 'job'),
        ).rejects.toThrow(/Grant the application permission/);
        expect(schemas.requests).toHaveLength(1);
      }
    });
  });
});
