import { ServerResponse } from 'node:http';
import { failureOf } from '../__testUtils__/failureOf';
import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import {
  GraphTestServer,
  ReceivedRequest,
} from './__testUtils__/GraphTestServer';

const applicationId = 'b7308000-8bb3-467b-bfc7-8dbbfd759ad9';
const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';
const appId = '2fbc8259-0f56-4f56-9870-93a228020936';

function filterOf({ target }: ReceivedRequest): string | null {
  return new URL(target, 'http://graph').searchParams.get('$filter');
}

describe('DefaultApplications', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  const created = () =>
    server.requests.filter(request => request.method === 'POST');

  /** A directory that shows a new application after some reads. */
  function directory(
    onCreate: (response: ServerResponse, body: object) => void,
    hiddenReads = 2,
  ) {
    const applications: Array<{ id: string; appId: string }> = [];
    let hidden = hiddenReads;
    return (request: ReceivedRequest, response: ServerResponse) => {
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

  it.each([
    [
      'by its id, whatever it was made from',
      { displayName: 'AWS', appId },
      `appId eq '${appId}'`,
    ],
    [
      "of a name, if it was made from AWS's template",
      { displayName: "Mel's" },
      "applicationTemplateId eq '21ed01d2-ec13-4e9e-86c1-cd546719ebc4' and displayName eq 'Mel''s'",
    ],
  ])('lists one %s', async (_, meant, filter) => {
    server = await GraphTestServer.start((__, response) =>
      answerJson(response, 200, { value: [] }),
    );
    await server.client().applications.list(meant);
    expect(filterOf(server.requests[0])).toBe(filter);
  });

  it('lists those with an identifier, whatever they were made from', async () => {
    const custom = { id: applicationId, applicationTemplateId: 'custom' };
    server = await GraphTestServer.start((__, response) =>
      answerJson(response, 200, { value: [custom] }),
    );
    await expect(
      server.client().applications.listIdentified('https://eu-west-1.'),
    ).resolves.toEqual([custom]);
    expect(filterOf(server.requests[0])).toBe(
      "identifierUris/any(uri:startswith(uri,'https://eu-west-1.'))",
    );
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
