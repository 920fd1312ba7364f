import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { AwsIdentityCenterClient } from '../AwsIdentityCenterClient';

/** A call as the server got it. */
export interface AwsCall {
  operation: string;
  authorization: string;
  body: Record<string, unknown>;
}

/** AWS on loopback, which answers as a test says. */
export class AwsTestServer {
  readonly calls: AwsCall[] = [];
  /** What it answers; a test sets it. Undefined: never. */
  answer: (call: AwsCall) => { status: number; body: object } | undefined =
    () => ({
      status: 200,
      body: {},
    });
  private readonly server: Server;

  static async start(): Promise<AwsTestServer> {
    const started = new AwsTestServer();
    await new Promise<void>(resolve => {
      started.server.listen(0, '127.0.0.1', resolve);
    });
    return started;
  }

  private constructor() {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const call = {
        operation: String(request.headers['x-amz-target']).split('.')[1],
        authorization: String(request.headers.authorization),
        body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
      };
      this.calls.push(call);
      const answer = this.answer(call);
      if (!answer) return;
      const { status, body } = answer;
      response.writeHead(status, {
        'Content-Type': 'application/x-amz-json-1.1',
        'x-amzn-RequestId': 'request-1',
      });
      response.end(JSON.stringify(body));
    });
  }

  /** The portal's client of it, in AWS GovCloud, with the credentials of two accounts. */
  client(
    accountId = '111111111111',
    patienceMs?: number,
  ): AwsIdentityCenterClient {
    const { port } = this.server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    return AwsIdentityCenterClient.create({
      organization: {
        name: 'acme-gov',
        title: 'Acme government',
        tenant: 'contoso',
        organizationId: 'o-acmegov003',
        managementAccountId: '111111111111',
        accountId,
        partition: 'aws-us-gov',
        region: 'us-gov-east-1',
        owner: 'group:default/platform',
        endpoints: {
          ssoAdmin: origin,
          identityStore: origin,
          organizations: origin,
        },
      },
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: {
            accounts: [
              {
                accountId: '111111111111',
                accessKeyId: 'AKIAEXAMPLE',
                secretAccessKey: 'secret-access-key',
              },
              {
                accountId: '222222222222',
                accessKeyId: 'AKIAEXAMPLE',
                secretAccessKey: 'secret-access-key',
              },
            ],
          },
        }),
      ),
      patienceMs,
    });
  }

  async stop(): Promise<void> {
    await new Promise(resolve => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }
}
