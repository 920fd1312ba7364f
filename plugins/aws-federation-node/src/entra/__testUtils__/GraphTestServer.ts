import {
  createServer,
  IncomingHttpHeaders,
  Server,
  ServerResponse,
} from 'node:http';
import { UnsecuredJWT } from 'jose';
import { AddressInfo } from 'node:net';
import { TenantConfig } from '../../config/TenantConfig';
import { DefaultEntraClient } from '../DefaultEntraClient';
import { EntraClient } from '../EntraClient';
import { GraphTiming } from '../GraphTiming';
import { KnownDirectory } from '../KnownDirectory';

/** A request as the server got it. */
export interface ReceivedRequest {
  method: string;
  /** Without the version, with the decoded query. */
  target: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

const timing: GraphTiming = {
  attemptMs: 5_000,
  requestMs: 2_000,
  replicationMs: 2_000,
  lostAnswerMs: 500,
  checkedRefusalMs: 100,
  otherReplicaMs: 20,
  firstWaitMs: 1,
  longestWaitMs: 5,
};

/**
 * An HTTP server on loopback that answers as a test says; for tests only.
 */
export class GraphTestServer {
  readonly requests: ReceivedRequest[] = [];
  private readonly server: Server;

  static async start(
    answer: (request: ReceivedRequest, response: ServerResponse) => void,
  ): Promise<GraphTestServer> {
    const started = new GraphTestServer(answer);
    await new Promise<void>(resolve => {
      started.server.listen(0, '127.0.0.1', resolve);
    });
    return started;
  }

  private constructor(
    answer: (request: ReceivedRequest, response: ServerResponse) => void,
  ) {
    this.server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) {
        chunks.push(chunk);
      }
      const text = Buffer.concat(chunks).toString();
      const request: ReceivedRequest = {
        method: incoming.method ?? '',
        target: decodeURIComponent(incoming.url ?? '').replace('/v1.0', ''),
        headers: incoming.headers,
        body: text ? JSON.parse(text) : undefined,
      };
      this.requests.push(request);
      answer(request, response);
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get tenant(): TenantConfig {
    return {
      name: 'contoso',
      tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
      cloud: 'global',
      credentials: {
        kind: 'clientSecret',
        clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
        clientSecret: 'very-secret-value',
      },
      endpoints: {
        graph: this.origin,
        login: this.origin,
        portal: 'https://entra.microsoft.com',
      },
      customLogin: true,
    };
  }

  client(
    options: {
      signal?: AbortSignal;
      cloud?: TenantConfig['cloud'];
      known?: KnownDirectory;
      /** Application permissions in the access token; left out: it does not tell. */
      roles?: string[];
      /** Left out: for answers that come at once. */
      timing?: Partial<GraphTiming>;
      /** Left out: the sign-in works. */
      signIn?: () => Promise<never>;
    } = {},
  ): EntraClient {
    const { tenant } = this;
    return DefaultEntraClient.create({
      tenant: { ...tenant, cloud: options.cloud ?? tenant.cloud },
      // The Graph library sends tokens over TLS only, so that none is asked for here.
      credential: {
        getToken:
          options.signIn ??
          (async () => ({
            token: options.roles
              ? new UnsecuredJWT({ roles: options.roles }).encode()
              : 'token',
            expiresOnTimestamp: Date.now() + 3_600_000,
          })),
      },
      timing: { ...timing, ...options.timing },
      signal: options.signal,
      known: options.known,
    });
  }

  /** Ends what waits for an answer. */
  hangUp(): void {
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    await new Promise(resolve => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }
}
