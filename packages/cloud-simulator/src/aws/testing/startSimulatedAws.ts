import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { paths } from '../../addresses';
import {
  createAccessPortalRouter,
  createConsoleRouter,
  createSignInRouter,
} from '../../console';
import { createScimRouter } from '../../scim';
import { SimulatorContext } from '../../SimulatorContext';
import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { CloudStore } from '../../state/CloudStore';
import { createAwsRouter } from '../createAwsRouter';

/** The simulated AWS with one organization on a free port, for tests. */
export async function startSimulatedAws() {
  const app = express();
  const server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

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
    trustedAccessEnabled: false,
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
  };
  app.use(paths.aws, createAwsRouter(context));
  app.use(paths.scim, createScimRouter(context));
  app.use(paths.console, createConsoleRouter(context));
  app.use(paths.accessPortal, createAccessPortalRouter(context));
  app.use(paths.signIn, createSignInRouter(context));

  return {
    origin,
    context,
    organization,
    clock,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
