import { failureOf } from '../__testUtils__/failureOf';
import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

const applicationId = 'b7308000-8bb3-467b-bfc7-8dbbfd759ad9';

describe('GraphTransport', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  it('waits as Graph asks and sends a throttled request again', async () => {
    let throttled = 1;
    server = await GraphTestServer.start((_, response) => {
      if (throttled > 0) {
        throttled -= 1;
        answerJson(response, 429, graphError('TooManyRequests', 'Later.'), {
          'Retry-After': '0.02',
        });
      } else {
        answerJson(response, 200, { id: applicationId });
      }
    });

    await expect(
      server.client().applications.get(applicationId),
    ).resolves.toMatchObject({ id: applicationId });
    expect(server.requests).toHaveLength(2);
  });

  it('looks again when a replica that is behind answers a read with 409', async () => {
    server = await GraphTestServer.start((_, response) =>
      server.requests.length === 1
        ? answerJson(response, 409, graphError('Conflict', 'Behind.'))
        : answerJson(response, 200, { id: applicationId }),
    );

    await expect(
      server.client().applications.get(applicationId),
    ).resolves.toMatchObject({ id: applicationId });
  });

  it('gives up at once when Graph asks to wait beyond the deadline', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 429, graphError('TooManyRequests', 'Later.'), {
        'Retry-After': new Date(Date.now() + 3_600_000).toUTCString(),
      }),
    );

    await expect(
      failureOf(server.client().applications.get(applicationId)),
    ).resolves.toMatchObject({ status: 429, requestId: 'request-1' });
    expect(server.requests).toHaveLength(1);
  });

  it('stops waiting when the run is cancelled', async () => {
    const controller = new AbortController();
    server = await GraphTestServer.start((_, response) => {
      answerJson(response, 429, graphError('TooManyRequests', 'Later.'), {
        'Retry-After': '0.5',
      });
      controller.abort();
    });

    const error = await failureOf(
      server
        .client({ signal: controller.signal })
        .applications.get(applicationId),
    );

    expect(error.message).toContain('was cancelled');
    expect(server.requests).toHaveLength(1);
  });

  it('follows a list only at its own address', async () => {
    server = await GraphTestServer.start((request, response) =>
      answerJson(
        response,
        200,
        request.target.includes('skiptoken')
          ? {
              value: [{ id: 'second' }],
              '@odata.nextLink': 'http://evil.example/v1.0/applications',
            }
          : {
              value: [{ id: 'first' }],
              '@odata.nextLink': `${server.origin}/v1.0/applications?$skiptoken=2`,
            },
      ),
    );

    const error = await failureOf(server.client().applications.list());

    expect(server.requests).toHaveLength(2);
    expect(error.message).toContain('continues a list at another address');
  });

  describe('a request that hangs', () => {
    const timing = { attemptMs: 600, requestMs: 600 };
    const hanging = async (isHanging: (target: string) => boolean) => {
      server = await GraphTestServer.start(({ target }, response) => {
        if (!isHanging(target)) answerJson(response, 200, { id: 'object' });
      });
      return server.client({ timing });
    };

    it('is given up, and told by its time', async () => {
      const { applications } = await hanging(() => true);
      const { message, status } = await failureOf(
        applications.get(applicationId),
      );
      expect(message).toMatch(
        /^Microsoft Graph did not answer within 1 second \(Microsoft Graph, GET \/applications\/\{id\}\)\. Try again/,
      );
      expect(status).toBeUndefined();
      expect(server.requests).toHaveLength(1);
    });

    it('holds up no request of another operation, however many there are', async () => {
      const { applications, directory } = await hanging(target =>
        target.startsWith('/users'),
      );
      const ended = jest.fn();
      const looks = Array.from({ length: 20 }, (_, index) =>
        failureOf(directory.findUser(`${index}`)).then(ended),
      );
      await expect(applications.get(applicationId)).resolves.toMatchObject({
        id: 'object',
      });
      expect(ended).not.toHaveBeenCalled();
      server.hangUp();
      await Promise.all(looks);
    });

    it('may be the sign-in for what the token allows', async () => {
      server = await GraphTestServer.start((_, response) =>
        answerJson(response, 200, { value: [{ id: 'job' }] }),
      );
      const { synchronization } = server.client({
        timing,
        signIn: () => new Promise(() => {}),
      });
      await expect(synchronization.getJob('sp')).resolves.toMatchObject({
        id: 'job',
      });
    });
  });

  it('does not count the wait for a turn as time of a request', async () => {
    let refused = 0;
    server = await GraphTestServer.start((_, response) => {
      setTimeout(() => {
        // The last ones get their turn when the time of the first ones would be over.
        const isLast = server.requests.length > 16 && refused < 4;
        if (isLast) refused += 1;
        answerJson(
          response,
          isLast ? 503 : 200,
          isLast ? graphError('Busy', 'Later.') : { value: [] },
        );
      }, 200);
    });
    const { directory } = server.client({ timing: { requestMs: 350 } });
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, index) => directory.findUser(`${index}`)),
    );
    expect(found).toHaveLength(20);
    expect(refused).toBe(4);
  });
});
