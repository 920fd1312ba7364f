import { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/**
 * `fetch` that reaches a request handler in the same process, without a network. Another
 * origin than the handler's, and a connection that the handler breaks, fail as fetch does.
 */
export function inProcessFetch(
  handler: RequestListener,
  origin: string,
): typeof fetch {
  return async (input, init) => {
    const url = URL.canParse(String(input)) && new URL(String(input));
    if (!url || originOf(url) !== origin) throw new TypeError('fetch failed');
    return new Promise((resolve, reject) => {
      const socket = new Socket();
      socket.once('close', () => reject(new TypeError('fetch failed')));
      const body = init?.body ? Buffer.from(String(init.body)) : undefined;
      const request = new IncomingMessage(socket);
      request.method = init?.method ?? 'GET';
      request.url = `${url.pathname}${url.search}`;
      request.headers = {
        host: url.host,
        ...Object.fromEntries(new Headers(init?.headers)),
        ...(body && { 'content-length': String(body.length) }),
      };
      if (body) request.push(body);
      request.push(null);
      const response = new ServerResponse(request);
      Object.defineProperty(response, 'socket', { value: socket });
      Object.defineProperty(response, 'end', {
        configurable: true,
        writable: true,
        value: (chunk?: string | Buffer) => {
          resolve(toResponse(response, chunk));
          return response;
        },
      });
      handler(request, response);
    });
  };
}

/** This machine has two names. */
function originOf({ origin }: URL): string {
  return origin.replace('//127.0.0.1', '//localhost');
}

function toResponse(
  response: ServerResponse,
  chunk: string | Buffer | undefined,
): Response {
  const { statusCode: status } = response;
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.getHeaders())) {
    headers.set(name, String(value));
  }
  const isEmpty = chunk === undefined || status === 204 || status === 304;
  return new Response(isEmpty ? null : chunk.toString(), { status, headers });
}
