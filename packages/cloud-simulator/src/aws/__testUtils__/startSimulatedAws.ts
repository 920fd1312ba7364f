import { createServer } from 'node:http';
import { Agent, createServer as createHttpsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import express from 'express';
import { paths } from '../../addresses';
import {
  createAccessPortalRouter,
  createConsoleRouter,
  createSignInRouter,
} from '../../console';
import { certificateAuthority } from '../../http/certificateAuthority';
import { createScimRouter } from '../../scim';
import { SimulatorContext } from '../../SimulatorContext';
import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { CloudStore } from '../../state/CloudStore';
import { createAwsRouter } from '../createAwsRouter';

/** Who calls, and in which Region. */
export interface ClientOptions {
  region?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
  sessionToken?: string;
}

/** One authority for all tests of a file: making it takes the longest. */
let identity: ReturnType<typeof certificateAuthority> | undefined;

/** The simulated AWS with one organization on free ports, for tests. */
export async function startSimulatedAws() {
  identity ??= certificateAuthority({});
  const { caPem, certificatePem, privateKeyPem } = await identity;
  const app = express();
  const server = createServer(app);
  const httpsServer = createHttpsServer(
    { cert: certificatePem, key: privateKeyPem },
    app,
  );
  const servers = [server, httpsServer];
  for (const each of servers) {
    await new Promise<void>(resolve => {
      each.listen(0, '127.0.0.1', resolve);
    });
  }
  const portOf = (each: typeof server | typeof httpsServer) =>
    (each.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const apiOrigin = `https://localhost:${portOf(httpsServer)}`;
  const agent = new Agent({ ca: caPem, keepAlive: true });

  const organization: AwsOrganizationState = {
    name: 'acme-labs',
    organizationId: 'o-acmelabs04',
    managementAccountId: '444444444444',
    partition: 'aws',
    region: 'eu-west-1',
    accounts: [
      { id: '444444444444', name: 'Management', email: 'aws@acme.example' },
      { id: '444444444445', name: 'Sandbox', email: 'sandbox@acme.example' },
    ],
    accessKeys: [
      {
        accessKeyId: 'AKIATEST',
        secretAccessKey: 'secret',
        accountId: '444444444444',
      },
    ],
  };
  const clock = {
    time: new Date('2026-03-01T12:00:00Z'),
    now() {
      return this.time;
    },
  };
  const context: SimulatorContext = {
    store: CloudStore.inMemory({
      seed: 'test',
      tenants: [],
      organizations: [organization],
      faults: [],
      latencyMs: 0,
      replicationLagMs: 0,
    }),
    clock,
    apiOrigin: origin,
    pageOrigin: origin,
    fetch,
    // AWS never calls Entra's engine.
    engine: {} as SimulatorContext['engine'],
    replicas: {} as SimulatorContext['replicas'],
  };
  app.use(paths.aws, createAwsRouter(context));
  app.use(paths.scim, createScimRouter(context));
  app.use(paths.console, createConsoleRouter(context));
  app.use(paths.accessPortal, createAccessPortalRouter(context));
  app.use(paths.signIn, createSignInRouter(context));

  return {
    /** Of the pages and of SCIM. */
    origin,
    /** Settings of a stock SDK client, over HTTPS; nothing is tried twice. */
    clientOptions(options: ClientOptions = {}) {
      return {
        endpoint: `${apiOrigin}${paths.aws}`,
        region: options.region ?? organization.region,
        maxAttempts: 1,
        requestHandler: { httpsAgent: agent },
        credentials: {
          accessKeyId: options.accessKeyId ?? 'AKIATEST',
          secretAccessKey: options.secretAccessKey ?? 'secret',
          sessionToken: options.sessionToken,
        },
      };
    },
    context,
    organization,
    clock,
    async close() {
      agent.destroy();
      for (const each of servers) {
        each.closeAllConnections();
        await new Promise(resolve => {
          each.close(resolve);
        });
      }
    },
  };
}
