import { CloudError } from '../CloudError';
import { answerJson } from './__testing__/answerJson';
import {
  GraphTestServer,
  ReceivedRequest,
} from './__testing__/GraphTestServer';

const applicationId = 'b7308000-8bb3-467b-bfc7-8dbbfd759ad9';
const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';
const appId = '2fbc8259-0f56-4f56-9870-93a228020936';

function graphError(code: string, message: string) {
  return {
    error: { code, message, innerError: { 'request-id': 'request-1' } },
  };
}

function failureOf(promise: Promise<unknown>): Promise<CloudError> {
  return promise.then(
    () => {
      throw new Error('The request succeeded.');
    },
    error => error,
  );
}

describe('DefaultEntraClient', () => {
  let server: GraphTestServer | undefined;

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

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
      server?.requests.length === 1
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
              '@odata.nextLink': `${server?.origin}/v1.0/applications?$skiptoken=2`,
            },
      ),
    );

    const error = await failureOf(server.client().applications.list());

    expect(server.requests).toHaveLength(2);
    expect(error.message).toContain('continues a list at another address');
  });

  it('keeps quotes in names inside the filter', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, { value: [] }),
    );

    await server.client().directory.findGroup("O'Brien' or 1 eq 1");

    expect(server.requests[0].target).toContain(
      "$filter=displayName eq 'O''Brien'' or 1 eq 1'",
    );
  });

  describe('instantiate', () => {
    const created = () =>
      server?.requests.filter(request => request.method === 'POST') ?? [];

    /** A directory that shows a new application after some reads. */
    function directory(
      onCreate: (
        response: Parameters<Parameters<typeof GraphTestServer.start>[0]>[1],
        body: object,
      ) => void,
      hiddenReads = 2,
    ) {
      const applications: Array<{ id: string; appId: string }> = [];
      let hidden = hiddenReads;
      return (
        request: ReceivedRequest,
        response: Parameters<Parameters<typeof GraphTestServer.start>[0]>[1],
      ) => {
        if (request.method === 'POST') {
          const application = { id: applicationId, appId };
          applications.push(application);
          onCreate(response, {
            application,
            servicePrincipal: { id: principalId, appId },
          });
          return;
        }
        const isVisible = applications.length > 0 && hidden <= 0;
        hidden -= applications.length;
        if (request.target.startsWith('/applications?')) {
          answerJson(response, 200, { value: isVisible ? applications : [] });
        } else if (request.target.startsWith('/servicePrincipals?')) {
          answerJson(response, 200, { value: [{ id: principalId, appId }] });
        } else if (!isVisible) {
          answerJson(response, 404, graphError('Request_ResourceNotFound', ''));
        } else {
          answerJson(response, 200, {
            id: request.target.startsWith('/applications/')
              ? applicationId
              : principalId,
            appId,
          });
        }
      };
    }

    it.each([
      ['the connection drops', response => response.destroy()],
      [
        'Graph answers 404',
        response =>
          answerJson(response, 404, graphError('Request_ResourceNotFound', '')),
      ],
      [
        'Graph answers 503',
        response => answerJson(response, 503, graphError('Unavailable', '')),
      ],
    ] as Array<[string, Parameters<typeof directory>[0]]>)(
      'creates exactly one application although %s',
      async (_, onCreate) => {
        server = await GraphTestServer.start(directory(onCreate));

        await expect(
          server.client().applications.instantiate('AWS Acme'),
        ).resolves.toMatchObject({
          application: { id: applicationId },
          servicePrincipal: { id: principalId },
        });
        expect(created()).toHaveLength(1);
      },
    );

    it('adopts the application that exists', async () => {
      server = await GraphTestServer.start((request, response) =>
        request.target.includes('$filter')
          ? answerJson(response, 200, {
              value: [
                {
                  id: request.target.startsWith('/applications')
                    ? applicationId
                    : principalId,
                  appId,
                },
              ],
            })
          : answerJson(response, 200, { id: principalId, appId }),
      );

      await server.client().applications.instantiate('AWS Acme');

      expect(created()).toHaveLength(0);
    });

    it('reports the lost answer when nothing was created', async () => {
      server = await GraphTestServer.start((request, response) =>
        request.method === 'POST'
          ? response.destroy()
          : answerJson(response, 200, { value: [] }),
      );

      const error = await failureOf(
        server.client().applications.instantiate('AWS Acme'),
      );

      expect(error.message).toContain('No answer came from');
      expect(created()).toHaveLength(1);
    });
  });

  it('finds the certificate whose answer was lost', async () => {
    const bytes = Buffer.alloc(20, 7);
    const old = {
      customKeyIdentifier: Buffer.alloc(20, 1).toString('base64'),
      usage: 'Verify',
      endDateTime: '2027-01-01T00:00:00Z',
    };
    const keys = [old];
    server = await GraphTestServer.start((request, response) => {
      if (request.method === 'POST') {
        keys.push({
          customKeyIdentifier: bytes.toString('base64'),
          usage: 'Verify',
          endDateTime: '2027-01-01T00:00:00Z',
        });
        response.destroy();
      } else {
        answerJson(response, 200, { id: principalId, keyCredentials: keys });
      }
    });

    const certificate = await server
      .client()
      .servicePrincipals.addTokenSigningCertificate(principalId, {
        displayName: 'CN=AWS',
        endDateTime: '2027-01-01T00:00:00.000Z',
      });

    expect(certificate.thumbprint).toBe(bytes.toString('hex').toUpperCase());
    expect(keys).toHaveLength(2);
  });

  it('takes a duplicate assignment for done, and waits for the directory', async () => {
    const answers = [
      graphError('Request_BadRequest', 'Not a valid reference update.'),
      graphError(
        'Request_BadRequest',
        'Permission being assigned already exists on the object',
      ),
    ];
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 400, answers.shift()),
    );

    await server.client().assignments.create(principalId, 'person', 'role');

    expect(server.requests).toHaveLength(2);
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

  it('reads the provisioning log of one job', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, { value: [{ id: '1' }, { id: '2' }] }),
    );

    const { records, complete } = await server
      .client()
      .provisioningLogs.list('job', new Date('2026-01-01T00:00:00Z'));

    expect(records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(complete).toBe(true);
    expect(server.requests[0].target).toContain(
      "$filter=jobId eq 'job' and activityDateTime gt 2026-01-01T00:00:00.000Z",
    );
  });

  it('reads federation metadata of the application, without credentials', async () => {
    server = await GraphTestServer.start((_, response) =>
      response.end('<EntityDescriptor/>'),
    );

    await expect(server.client().federationMetadata.read(appId)).resolves.toBe(
      '<EntityDescriptor/>',
    );
    expect(server.requests[0].target).toContain(`?appid=${appId}`);
    expect(server.requests[0].headers.authorization).toBeUndefined();
  });
});
