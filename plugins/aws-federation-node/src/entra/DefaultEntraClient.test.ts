import { answerJson } from './__testUtils__/answerJson';
import { graphError } from './__testUtils__/graphError';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

const principalId = 'd3616293-fff8-4415-9f01-33b05dad1b46';
const appId = '2fbc8259-0f56-4f56-9870-93a228020936';

describe('DefaultEntraClient', () => {
  let server: GraphTestServer;
  afterEach(() => server.stop());

  it('keeps quotes in names inside the filter', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, { value: [] }),
    );

    await server.client().directory.findGroups("O'Brien' or 1 eq 1");

    expect(server.requests[0].target).toContain(
      "$filter=displayName eq 'O''Brien'' or 1 eq 1'",
    );
  });

  it('finds who was invited, whether a guest or a member', async () => {
    server = await GraphTestServer.start((_, response) =>
      answerJson(response, 200, { value: [{ id: 'maria' }] }),
    );

    const found = server.client().directory.eachGuest();
    expect((await found.next()).value).toEqual({ id: 'maria' });

    expect(server.requests[0].target).toContain(
      "$filter=accountEnabled eq true and (userType eq 'Guest' or creationType eq 'Invitation')",
    );
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
