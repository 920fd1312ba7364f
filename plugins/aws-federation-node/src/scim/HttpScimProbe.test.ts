import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { organization } from '../__testUtils__/organization';
import { CloudError } from '../CloudError';
import { HttpScimProbe } from './HttpScimProbe';

const token = 'AQoDYXdzEJr1K8a2+bQ/9z0xCtExample==';

describe('HttpScimProbe', () => {
  let server: Server;
  let origin: string;
  let requests: IncomingMessage[];
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request);
      answer(response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  const endpoint = () => `${origin}/scim/tenant/scim/v2/`;

  function probe(): Promise<void> {
    return theProbe().probe(endpoint(), token);
  }

  function theProbe() {
    return HttpScimProbe.create({
      organization: { ...organization, endpoints: { scim: `${origin}/scim` } },
      firstWaitMs: 1,
    });
  }

  it.each([429, 503])('asks again after %s', async status => {
    answer = response => {
      response.statusCode = requests.length < 3 ? status : 200;
      response.end('{}');
    };

    await probe();

    expect(requests).toHaveLength(3);
  });

  it('asks only once when AWS refuses the token', async () => {
    answer = response => {
      response.statusCode = 401;
      response.end('{}');
    };

    await expect(probe()).rejects.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [{ Resources: [{ id: 'ada-id' }] }, 'ada-id'],
    [{ totalResults: 0, Resources: [] }, undefined],
  ])('finds a user by name: %j', async (answered, expected) => {
    answer = response => response.end(JSON.stringify(answered));
    expect(await theProbe().findUserId(endpoint(), token, 'a"da')).toBe(
      expected,
    );
    const { pathname, searchParams } = new URL(requests[0].url!, origin);
    expect([pathname, searchParams.get('filter')]).toEqual([
      '/scim/tenant/scim/v2/Users',
      String.raw`userName eq "a\"da"`,
    ]);
  });

  it('does not take another answer for one that finds nobody', async () => {
    answer = response => response.end('<html></html>');
    await expect(
      theProbe().findUserId(endpoint(), token, 'ada'),
    ).rejects.toThrow(/answers in a way that AWS does not/);
  });

  it('sends the token to ServiceProviderConfig', async () => {
    answer = response => response.end('{}');

    await probe();

    expect(requests.map(request => request.url)).toEqual([
      '/scim/tenant/scim/v2/ServiceProviderConfig',
    ]);
    expect(requests[0].headers.authorization).toBe(`Bearer ${token}`);
  });

  it.each([
    [401, 'refuses the SCIM access token'],
    [403, 'the token may be good'],
    [429, 'too many requests'],
    [500, 'problem of its own'],
    [302, 'sends the portal to another address'],
  ])(
    'tells what %s means and keeps the token to itself',
    async (status, what) => {
      answer = response => {
        response.writeHead(status, {
          Location: `${origin}/elsewhere`,
          'x-amzn-requestid': 'request-1',
        });
        response.end(`{"detail":"${token}"}`);
      };

      const error: CloudError = await probe().then(
        () => {
          throw new Error('The probe succeeded.');
        },
        reason => reason,
      );

      expect(error).toBeInstanceOf(CloudError);
      expect(error.status).toBe(status);
      expect(error.message).toContain(what);
      expect(error.message).toContain('request-1');
      expect(JSON.stringify([error, error.message])).not.toContain(token);
      expect(requests).toHaveLength(status === 429 || status >= 500 ? 4 : 1);
    },
  );

  it('has no status when the answer never comes', async () => {
    answer = response => response.destroy();

    await expect(probe()).rejects.toMatchObject({
      name: 'CloudError',
      status: undefined,
    });
  });
});
