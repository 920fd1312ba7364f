import {
  Federation,
  FederationSpecification,
  FederationStatus,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { LeaseDesk } from './LeaseDesk';

/** The HTTP API of the backend plugin for one organization, kept in memory. */
export class FederationServer {
  version = 0;
  specification: FederationSpecification | undefined;
  recorded: RecordedFacts = {};
  /** What a check says, where it differs from a federation that is being set up. */
  status: Partial<FederationStatus> = {};
  /** What the list has beside it. */
  others: Array<Pick<Federation, 'organization' | 'title' | 'specification'>> =
    [];
  /** Method and last part of the path of each request that changes something. */
  writes: string[] = [];
  readonly leases = new LeaseDesk();
  #server?: Server;

  async start(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const given = body ? JSON.parse(body) : {};
      if (request.url?.includes('/lease')) {
        const { status, answer } = this.leases.answer(request.method, given);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
        return;
      }
      if (request.method !== 'GET') {
        this.writes.push(`${request.method} ${request.url?.split('/').pop()}`);
      }
      if (request.method === 'PUT') {
        this.version += 1;
        this.specification = given.specification;
      }
      if (request.method === 'PATCH') {
        const fact = (value: string) => ({ value, by: 'x', at: 'y' });
        for (const [name, value] of Object.entries(given)) {
          Object.assign(this.recorded, { [name]: fact(String(value)) });
        }
      }
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          request.url?.endsWith('/federations')
            ? { items: [this.#federation(), ...this.others] }
            : this.#federation(),
        ),
      );
    });
    await new Promise<void>(resolve =>
      this.#server!.listen(0, '127.0.0.1', resolve),
    );
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop() {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }

  #federation(): Federation {
    return {
      organization: 'acme-labs',
      title: 'Acme labs',
      tenant: 'contoso',
      managementAccountId: '444444444444',
      region: 'eu-west-1',
      partition: 'aws',
      version: this.version,
      specification: this.specification,
      recorded: this.recorded,
      status: {
        intervalSeconds: 60,
        stale: false,
        word: 'Setting up',
        overall: 'SettingUp',
        conditions: [],
        findings: [],
        steps: [],
        unread: [],
        counts: {},
        observedVersion: this.version,
        ...this.status,
      },
      links: {
        awsConsole: 'https://console.aws.amazon.com',
        awsConsoleSettings: 'https://console.aws.amazon.com/settings',
      },
    };
  }
}
