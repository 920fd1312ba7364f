import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { Fault, RequestObserver } from 'cloud-simulator';

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Stands between the actions and the backend plugin, and disturbs requests as faults say
 * whose operation begins with `backend`, for example
 * `backend PUT /federations/{name}/specification`.
 */
export class BackendGate {
  readonly #server: Server;
  readonly #target: string;
  readonly #faults: () => Fault[];
  readonly #observer: RequestObserver;

  static async start(options: {
    /** Origin of the backend. */
    target: string;
    faults(): Fault[];
    observer: RequestObserver;
  }): Promise<BackendGate> {
    const gate = new BackendGate(options);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  private constructor(options: {
    target: string;
    faults(): Fault[];
    observer: RequestObserver;
  }) {
    this.#target = options.target;
    this.#faults = options.faults;
    this.#observer = options.observer;
    this.#server = createServer((request, response) =>
      this.#pass(request, response),
    );
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(request: IncomingMessage, response: ServerResponse) {
    const operation = operationOf(request);
    const fault = this.#takeFault(operation);
    const observed = { operation, byEngine: false, fault };
    this.#observer.arrived?.(observed);
    try {
      if (fault?.kind === 'drop') {
        response.destroy();
        return;
      }
      if (fault?.kind === 'status') {
        response.writeHead(fault.status ?? 500).end();
        return;
      }
      const answer = await this.#forward(request);
      const body = Buffer.from(await answer.arrayBuffer());
      if (fault?.kind === 'lost-answer') {
        this.#observer.lost?.(observed);
        response.destroy();
        return;
      }
      const type = answer.headers.get('content-type');
      response
        .writeHead(answer.status, type ? { 'content-type': type } : {})
        .end(body);
    } finally {
      this.#observer.ended?.(observed);
    }
  }

  async #forward(request: IncomingMessage): Promise<Response> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, headers, url = '/' } = request;
    return fetch(new URL(url, this.#target), {
      method,
      headers: {
        authorization: headers.authorization ?? '',
        'content-type': headers['content-type'] ?? 'application/json',
      },
      body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
    });
  }

  #takeFault(operation: string): Fault | undefined {
    const faults = this.#faults();
    const fault = faults.find(
      each =>
        (each.operation === operation || each.operation === '*') &&
        each.remaining > 0,
    );
    if (!fault) return undefined;
    if (fault.skip) {
      fault.skip -= 1;
      return undefined;
    }
    fault.remaining -= 1;
    if (fault.remaining === 0) faults.splice(faults.indexOf(fault), 1);
    return fault;
  }
}

function operationOf({ method, url = '/' }: IncomingMessage): string {
  const path = url
    .replace(/\?.*/, '')
    .replace('/api/aws-federation', '')
    .replace(/(?<=^\/federations\/)[^/]+/, '{name}')
    .replace(uuid, '{id}');
  return `backend ${method} ${path}`;
}
