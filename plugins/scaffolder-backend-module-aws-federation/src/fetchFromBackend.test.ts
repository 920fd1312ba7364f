import { once } from 'node:events';
import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { fetchFromBackend } from './fetchFromBackend';

describe('fetchFromBackend', () => {
  let server: Server;
  let received: string[];
  let answers: Array<(response: ServerResponse) => void>;

  const good = (response: ServerResponse) =>
    response.setHeader('content-type', 'application/json').end('{}');

  beforeEach(async () => {
    received = [];
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push(`${request.method} ${body}`);
      const answer = answers.shift() ?? good;
      answer(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  const lost = (response: ServerResponse) => response.destroy();
  const status = (code: number) => (response: ServerResponse) => {
    response.writeHead(code).end();
  };
  const send = (method: string, path: string, signal?: AbortSignal) => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/federations/acme-labs${path}`;
    const body = method === 'GET' ? undefined : '{"a":1}';
    return fetchFromBackend(new Request(url, { method, body, signal }));
  };

  it.each([
    ['GET', ''],
    ['PUT', '/lease'],
    ['PATCH', '/recorded'],
    ['DELETE', '/lease'],
  ])('sends %s %s again, with its body', async (method, path) => {
    answers = [lost, status(503)];
    const response = await send(method, path);
    expect(response.status).toBe(200);
    expect(received).toHaveLength(3);
    expect(new Set(received).size).toBe(1);
  });

  it.each([
    ['PUT', '/specification', lost, ''],
    ['POST', '/schema-backups', status(503), ', HTTP 503'],
    ['POST', '/check', status(500), ', HTTP 500'],
  ])(
    'does not send %s %s twice, and says so',
    async (method, path, bad, why) => {
      answers = [bad];
      await expect(send(method, path)).rejects.toThrow(
        `The portal's backend gave no answer (${method} /federations/acme-labs${path}${why}). Check that it runs`,
      );
      expect(received).toHaveLength(1);
    },
  );

  it('leaves the answers of the backend to whoever asked', async () => {
    answers = [
      response => {
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end('{"error":{"message":"The database is full."}}');
      },
    ];
    expect((await send('GET', '')).status).toBe(500);
    expect(received).toHaveLength(1);
  });

  it('ends when the run is cancelled', async () => {
    const run = new AbortController();
    answers = [lost, lost, lost, lost, lost];
    const sent = send('GET', '', run.signal);
    setTimeout(() => run.abort(new Error('cancelled')), 50);
    await expect(sent).rejects.toThrow();
    expect(received.length).toBeLessThan(3);
  });
});
