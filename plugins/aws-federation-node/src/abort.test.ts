import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { ConfigReader } from '@backstage/config';
import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { organization } from './__testUtils__/organization';
import { OrganizationConfig } from './config/OrganizationConfig';
import { TenantConfig } from './config/TenantConfig';
import { DefaultEntraClient } from './entra/DefaultEntraClient';
import { AwsIdentityCenterClient } from './identityCenter/AwsIdentityCenterClient';
import { readUntil } from './readUntil';
import { HttpScimProbe } from './scim/HttpScimProbe';

const givenUp = /given up, because the run was cancelled or took too long/;

function neverDone(): never {
  throw new Error('It was not given up.');
}

describe('a run that is cancelled', () => {
  const server = createServer();
  let origin: string;
  let requests: IncomingMessage[];
  let answer: (response: ServerResponse) => void;
  let cancel: AbortController;

  beforeEach(async () => {
    requests = [];
    cancel = new AbortController();
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      requests.push(request);
      answer(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const here = (): OrganizationConfig => ({
    ...organization,
    endpoints: {
      ssoAdmin: origin,
      identityStore: origin,
      organizations: origin,
      scim: `${origin}/scim`,
    },
  });
  const token = {
    token: 'a-token',
    expiresOnTimestamp: Date.now() + 3_600_000,
  };
  const entra = (getToken = async () => token) =>
    DefaultEntraClient.create({
      tenant: {
        name: 'contoso',
        endpoints: { graph: origin, login: origin, portal: origin },
      } as TenantConfig,
      credential: { getToken },
      signal: cancel.signal,
    });
  const identityCenter = () =>
    AwsIdentityCenterClient.create({
      organization: here(),
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: {
            accounts: [
              {
                accountId: '111111111111',
                accessKeyId: 'AKIAEXAMPLE',
                secretAccessKey: 'an-example',
              },
            ],
          },
        }),
      ),
      signal: cancel.signal,
    });

  const cases: Array<[string, () => Promise<unknown>]> = [
    ['Graph', () => entra().directory.findGroups('explorers')],
    [
      'Graph, waiting for what it creates',
      () => entra().applications.instantiate('AWS acme'),
    ],
    ['the federation metadata', () => entra().federationMetadata.read('id')],
    ['AWS', () => identityCenter().instances.find()],
    [
      'the SCIM endpoint',
      () =>
        HttpScimProbe.create({
          organization: here(),
          signal: cancel.signal,
        }).probe(
          `${origin}/scim/abcd/scim/v2`,
          'AQoDYXdzEJr1K8a2+bQ/9z0xCtExample==',
        ),
    ],
  ];

  it.each(cases)('hangs up on %s and asks nothing more', async (_, ask) => {
    answer = () => {};
    const arrives = once(server, 'request');
    const failed: Promise<Error> = ask().then(neverDone, error => error);
    const [request] = await arrives;
    const gone = once(request.socket, 'close');
    cancel.abort();
    expect((await failed).message).toMatch(givenUp);
    await gone;
    expect(requests).toHaveLength(1);
  });

  it.each(cases.filter(([name]) => name === 'Graph' || name === 'AWS'))(
    'does not wait until it may ask %s again',
    async (_, ask) => {
      answer = response =>
        response
          .writeHead(429, {
            'content-type': 'application/json',
            'retry-after': '20',
          })
          .end(JSON.stringify({ error: { code: 'TooManyRequests' } }));
      const arrives = once(server, 'request');
      const failed: Promise<Error> = ask().then(neverDone, error => error);
      await arrives;
      // The answer is read, and the wait has begun.
      await new Promise(resolve => setTimeout(resolve, 200));
      const began = performance.now();
      cancel.abort();
      expect((await failed).message).toMatch(givenUp);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(requests).toHaveLength(1);
    },
  );

  it.each(cases)('does not begin with %s', async (_, ask) => {
    const unheard = jest.fn();
    process.on('unhandledRejection', unheard);
    cancel.abort();
    await expect(ask()).rejects.toThrow(givenUp);
    await new Promise(resolve => setTimeout(resolve, 50));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });

  it('does not wait for a sign-in', async () => {
    const failed = entra(() => new Promise(() => {}))
      .directory.findGroups('explorers')
      .catch(error => error);
    cancel.abort();
    expect((await failed).message).toMatch(givenUp);
    expect(requests).toEqual([]);
  });

  it('does not go on reading until something holds', async () => {
    let readings = 0;
    const failed = readUntil({
      read: async () => {
        readings += 1;
        cancel.abort();
      },
      holds: () => false,
      signal: cancel.signal,
    }).catch(error => error);
    expect((await failed).name).toBe('AbortError');
    expect(readings).toBe(1);
  });

  it('says what Graph answered all the while when its time is over', async () => {
    answer = response =>
      response
        .writeHead(429, {
          'content-type': 'application/json',
          'retry-after': '20',
        })
        .end(JSON.stringify({ error: { code: 'TooManyRequests' } }));
    const arrives = once(server, 'request');
    const [, ask] = cases[0];
    const failed: Promise<Error> = ask().then(neverDone, error => error);
    await arrives;
    await new Promise(resolve => setTimeout(resolve, 200));
    cancel.abort(new DOMException('Too late', 'TimeoutError'));
    expect((await failed).message).toContain('asks to wait');
  });
});
