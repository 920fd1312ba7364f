import { randomUUID } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { DefaultProvisioningEngine } from '../../provisioning/DefaultProvisioningEngine';
import { SimulatorContext } from '../../SimulatorContext';
import { CloudStore } from '../../state/CloudStore';
import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { createEntraLoginRouter } from '../createEntraLoginRouter';
import { createEntraPortalRouter } from '../createEntraPortalRouter';
import { DirectoryReplicas } from '../DirectoryReplicas';
import { createGraphRouter } from '../createGraphRouter';
import { GraphBody } from './GraphBody';

const allPermissions = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'User.Read.All',
  'GroupMember.Read.All',
  'AuditLog.Read.All',
  'Policy.ReadWrite.ApplicationConfiguration',
];

/** A user whose password is `secret`. */
export function testUser(name: string): EntraUser {
  return {
    id: randomUUID(),
    userPrincipalName: `${name}@contoso.example`,
    displayName: `${name} Contoso`,
    givenName: name,
    surname: 'Contoso',
    mail: `${name}.mail@contoso.example`,
    mailNickname: name,
    employeeId: null,
    department: null,
    jobTitle: null,
    userType: 'Member',
    accountEnabled: true,
    password: 'secret',
  };
}

/** What a Graph request answered; `Body` is what the test expects there, unchecked. */
export interface GraphAnswer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** The simulated Entra on a real HTTP server with one tenant and a clock to move. */
export async function startEntra() {
  const clock = {
    at: new Date('2026-11-24T08:00:00Z'),
    now: () => new Date(clock.at),
  };
  const tenant: EntraTenantState = {
    tenantId: randomUUID(),
    displayName: 'Contoso',
    verifiedDomains: ['contoso.example'],
    clients: [
      {
        clientId: randomUUID(),
        clientSecret: 'client-secret',
        permissions: allPermissions,
      },
    ],
    users: [testUser('ada'), testUser('bob'), testUser('eve')],
    groups: [],
    applications: [],
    servicePrincipals: [],
    provisioningLogs: [],
  };
  const app = express();
  const server: Server = createServer(app);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const store = CloudStore.inMemory({
    seed: 'test',
    tenants: [tenant],
    organizations: [],
    faults: [],
    latencyMs: 0,
    replicationLagMs: 0,
  });
  const context: SimulatorContext = {
    store,
    clock,
    apiOrigin: origin,
    pageOrigin: origin,
    fetch,
    engine: DefaultProvisioningEngine.create({ store, clock, fetch }),
    replicas: new DirectoryReplicas({ store, clock }),
  };
  // AWS's SCIM endpoint as far as a test of the credentials needs it.
  app.get(['/scim/Users', '/scim/Groups'], (request, response) => {
    response
      .status(request.headers.authorization === 'Bearer good' ? 200 : 401)
      .json({ totalResults: 0, Resources: [] });
  });
  app.use('/graph', createGraphRouter(context));
  app.use('/entra', createEntraPortalRouter(context));
  app.use(createEntraLoginRouter(context));

  const requestToken = async (form: Record<string, string> = {}) => {
    const [client] = tenant.clients;
    return fetch(`${origin}/${tenant.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client.clientId,
        client_secret: client.clientSecret,
        scope: `${origin}/graph/.default`,
        ...form,
      }),
    });
  };
  const graph = async <Body = GraphBody>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<GraphAnswer<Body>> => {
    const token: { access_token: string } = await (await requestToken()).json();
    const response = await fetch(
      path.startsWith('http') ? path : `${origin}/graph/v1.0${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${token.access_token}`,
          'content-type': 'application/json',
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  };
  const instantiate = async (displayName = 'AWS Contoso') => {
    const { body } = await graph<{
      application: { id: string; appId: string };
      servicePrincipal: {
        id: string;
        appId: string;
        appRoles: Array<{ id: string; displayName: string }>;
      };
    }>(
      'POST',
      '/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4/instantiate',
      { displayName },
    );
    // Until then the synchronization API does not know it.
    clock.at = new Date(clock.at.getTime() + 2_000);
    return { application: body.application, principal: body.servicePrincipal };
  };
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    context,
    clock,
    tenant,
    origin,
    requestToken,
    graph,
    instantiate,
    stop,
  };
}
