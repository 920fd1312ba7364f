import { Federation } from '../Federation';
import { LocalPeople } from '../LocalPeople';
import { components } from '../generated/openapi';
import { AwsFederationClient } from './AwsFederationClient';

type Generated = components['schemas']['Federation'];
type GeneratedPeople = components['schemas']['LocalPeople'];

// Compiles only while the document and the hand-written type say the same.
const assignable: [
  Federation extends Generated ? true : false,
  Generated extends Federation ? true : false,
  LocalPeople extends GeneratedPeople ? true : false,
  GeneratedPeople extends LocalPeople ? true : false,
] = [true, true, true, true];

describe('AwsFederationClient', () => {
  const seen: Array<{
    method: string;
    url: string;
    token: string | null;
    body: string;
  }> = [];
  let answer: Response;
  const client = new AwsFederationClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://portal.test/api/${plugin}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        seen.push({
          method: request.method,
          url: request.url,
          token: request.headers.get('Authorization'),
          body: await request.text(),
        });
        return answer;
      },
    },
  });

  beforeEach(() => {
    seen.length = 0;
    answer = Response.json({});
  });

  it('speaks of federations as the document describes them', () => {
    expect(assignable).toEqual([true, true, true, true]);
  });

  it('saves a specification with the token of the caller', async () => {
    const specification = {
      application: { displayName: 'AWS acme', notificationEmailAddresses: [] },
      assignments: { users: [], groups: [] },
    };
    await client.saveSpecification(
      'acme/prod',
      { version: 3, specification },
      { token: 'a-token' },
    );
    expect(seen).toEqual([
      {
        method: 'PUT',
        url: 'http://portal.test/api/aws-federation/federations/acme%2Fprod/specification',
        token: 'Bearer a-token',
        body: JSON.stringify({ version: 3, specification }),
      },
    ]);
  });

  it('reads who has no counterpart', async () => {
    answer = Response.json({ comparedWith: 'tenant' });
    await expect(client.getLocalPeople('acme')).resolves.toEqual({
      comparedWith: 'tenant',
    });
    expect(seen[0].url).toBe(
      'http://portal.test/api/aws-federation/federations/acme/local-people',
    );
  });

  it('returns the metadata as text', async () => {
    answer = new Response('<a/>', {
      headers: { 'Content-Type': 'application/xml' },
    });
    await expect(client.getFederationMetadata('acme')).resolves.toBe('<a/>');
  });

  it('throws the sentence of the backend', async () => {
    answer = Response.json(
      {
        error: { name: 'ConflictError', message: 'Somebody was faster.' },
        response: { statusCode: 409 },
      },
      { status: 409 },
    );
    await expect(client.checkNow('acme')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'Somebody was faster.' },
    });
  });
});
