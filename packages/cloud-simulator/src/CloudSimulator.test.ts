import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  IdentitystoreClient,
  ListUsersCommand,
} from '@aws-sdk/client-identitystore';
import {
  ListInstancesCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { ClientSecretCredential } from '@azure/identity';
import { Client, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials';
import { CloudSimulator } from './CloudSimulator';
import { trustingFetch } from './http/trustingFetch';
import { CONTOSO_TENANT_ID } from './seeds/seedIds';

const DAY = 24 * 60 * 60 * 1000;

describe('CloudSimulator', () => {
  let simulator: CloudSimulator;
  let now: Date;
  let trusting: ReturnType<typeof trustingFetch>;
  const globalFetch = globalThis.fetch;

  beforeAll(async () => {
    now = new Date();
    simulator = await CloudSimulator.start({
      clock: { now: () => now },
      httpsPort: 0,
      httpPort: 0,
    });
    // The Graph client calls the global fetch; a process would trust the authority
    // through NODE_EXTRA_CA_CERTS from its start.
    trusting = trustingFetch(simulator.caPem);
    globalThis.fetch = trusting.fetch;
  });
  afterAll(async () => {
    globalThis.fetch = globalFetch;
    await trusting.close();
    await simulator.stop();
  });

  function graph(): Client {
    const credential = new ClientSecretCredential(
      CONTOSO_TENANT_ID,
      '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
      'simulated-client-secret',
      {
        authorityHost: simulator.apiOrigin,
        disableInstanceDiscovery: true,
        tlsOptions: { ca: simulator.caPem },
      },
    );
    return Client.initWithMiddleware({
      authProvider: new TokenCredentialAuthenticationProvider(credential, {
        scopes: ['https://graph.microsoft.com/.default'],
      }),
      baseUrl: `${simulator.apiOrigin}/graph/`,
      customHosts: new Set(['localhost']),
    });
  }
  const aws = () => ({
    region: 'eu-central-1',
    endpoint: `${simulator.apiOrigin}/aws`,
    requestHandler: { httpsAgent: new Agent({ ca: simulator.caPem }) },
    credentials: {
      accessKeyId: 'AKIASIMULATED0000001',
      secretAccessKey: 'simulated-secret-key-1',
    },
  });
  async function control(path: string, body: unknown, method = 'POST') {
    const response = await globalFetch(
      `${simulator.pageOrigin}/control${path}`,
      {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    expect(response.status).toBe(200);
    return response.json();
  }
  const applicationOf = (name: string) =>
    simulator.store.state.tenants[0].servicePrincipals.find(
      each => each.displayName === `AWS ${name}`,
    )!;

  it('is served to the stock clients of both clouds', async () => {
    const client = graph();
    const applications = await client
      .api('/servicePrincipals')
      .filter("displayName eq 'AWS acme-prod'")
      .get();
    expect(applications.value).toHaveLength(1);
    const jobs = await client
      .api(
        `/servicePrincipals/${applications.value[0].id}/synchronization/jobs`,
      )
      .get();
    expect(jobs.value[0].status.code).toBe('Active');

    const admin = new SSOAdminClient(aws());
    const { Instances = [] } = await admin.send(new ListInstancesCommand({}));
    expect(Instances[0].Status).toBe('ACTIVE');
    const store = new IdentitystoreClient(aws());
    const { Users = [] } = await store.send(
      new ListUsersCommand({ IdentityStoreId: Instances[0].IdentityStoreId }),
    );
    expect(Users.map(user => user.UserName)).toContain(
      'grace.hopper@contoso.example',
    );
  });

  it('refuses the APIs over plain HTTP', async () => {
    const response = await globalFetch(
      `${simulator.pageOrigin}/graph/v1.0/users`,
    );
    expect(response.status).toBe(403);
  });

  it('keeps foreign pages away from the control API', async () => {
    const response = await globalFetch(
      `${simulator.pageOrigin}/control/reset`,
      { method: 'POST', headers: { origin: 'https://attacker.example' } },
    );
    expect(response.status).toBe(403);
  });

  it('fails as often as it was told, in the form of the API', async () => {
    const client = graph();
    const withoutRetries = {
      middlewareOptions: [new RetryHandlerOptions(0, 0)],
    };
    await control('/faults', {
      operation: 'GET /users',
      kind: 'status',
      status: 429,
      retryAfter: 2.5,
      count: 1,
    });
    const read = () =>
      client
        .api('/users')
        .middlewareOptions(withoutRetries.middlewareOptions)
        .get();
    await expect(read()).rejects.toMatchObject({
      statusCode: 429,
      code: 'TooManyRequests',
    });
    expect((await read()).value.length).toBeGreaterThan(30);
  });

  it('loses the answer after the effect', async () => {
    const client = graph();
    await control('/faults', {
      operation: 'POST /applicationTemplates/{id}/instantiate',
      kind: 'lost-answer',
    });
    await expect(
      client
        .api(
          '/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4/instantiate',
        )
        .post({ displayName: 'Lost' }),
    ).rejects.toThrow();
    expect(
      simulator.store.state.tenants[0].applications.map(
        each => each.displayName,
      ),
    ).toContain('Lost');
  });

  it('provisions a new assignment in the next cycle, over SCIM', async () => {
    const application = applicationOf('acme-prod');
    const ada = simulator.store.state.tenants[0].users.find(
      user => user.userPrincipalName === 'ada.lovelace@contoso.example',
    )!;
    application.simulated.appRoleAssignments.push({
      id: 'assignment-of-ada',
      principalId: ada.id,
      principalType: 'User',
      principalDisplayName: 'Ada Lovelace',
      appRoleId: application.appRoles[0].id,
      createdDateTime: now.toISOString(),
    });
    await control('/cycle', { organization: 'acme-prod' });
    const users = () =>
      simulator.store.state.organizations[0].identityCenter!.users;
    const found = () =>
      users().find(user => user.userName === 'ada.lovelace@contoso.example');
    expect(found()).toMatchObject({ active: true, createdBy: 'SCIM' });

    ada.surname = 'King';
    await control('/cycle', { organization: 'acme-prod' });
    expect(found()?.name.familyName).toBe('King');

    application.simulated.appRoleAssignments.pop();
    await control('/cycle', { organization: 'acme-prod' });
    expect(found()?.active).toBe(false);
  });

  it('lets a year pass: the token ends, the job goes into quarantine and is given up', async () => {
    const { engine } = simulator;
    const job = applicationOf('acme-data').simulated.job!;
    const status = () => job.document.status;
    const [token] =
      simulator.store.state.organizations[1].identityCenter!.provisioning!
        .tokens;
    now = new Date(new Date(token.expiresAt).getTime() + DAY);
    await engine.runDueCycles();
    expect(status()).toMatchObject({
      code: 'Quarantine',
      lastExecution: { state: 'Failed' },
      quarantine: { seriesCount: 1 },
    });
    const waits: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const next = new Date(job.nextCycleAt!);
      waits.push((next.getTime() - now.getTime()) / (60 * 1000));
      now = next;
      await engine.runDueCycles();
    }
    expect(waits).toEqual([5, 6 * 60, 12 * 60, 24 * 60, 24 * 60]);

    // A new token heals it with the next good cycle.
    token.expiresAt = new Date(now.getTime() + 365 * DAY).toISOString();
    now = new Date(job.nextCycleAt!);
    await engine.runDueCycles();
    expect(status()).toMatchObject({ code: 'Active', quarantine: null });

    // Left alone, Entra gives it up after four weeks.
    token.expiresAt = now.toISOString();
    for (let day = 0; day < 35 && job.nextCycleAt; day += 1) {
      now = new Date(job.nextCycleAt);
      await engine.runDueCycles();
    }
    expect(job.document.schedule.state).toBe('Disabled');
    expect(status().code).toBe('Quarantine');
  });
});

describe('CloudSimulator with a data directory', () => {
  it('goes on where it stopped, also on other ports', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'simulator-'));
    const options = {
      clock: { now: () => new Date() },
      dataDir,
      httpsPort: 0,
      httpPort: 0,
      seed: 'default',
    };
    try {
      const first = await CloudSimulator.start(options);
      first.store.state.latencyMs = 7;
      first.store.changed();
      await first.stop();

      const second = await CloudSimulator.start(options);
      try {
        expect(second.caPem).toBe(first.caPem);
        expect(second.store.state.latencyMs).toBe(7);
        const [prod] = second.store.state.tenants[0].servicePrincipals;
        expect(prod.simulated.secrets.BaseAddress).toMatch(
          new RegExp(`^${second.apiOrigin}/scim/`),
        );
      } finally {
        await second.stop();
      }
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });

  it('says which port is taken', async () => {
    const first = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
      seed: 'empty',
    });
    const httpPort = Number(new URL(first.pageOrigin).port);
    await expect(
      CloudSimulator.start({
        clock: { now: () => new Date() },
        httpsPort: 0,
        httpPort,
        seed: 'empty',
      }),
    ).rejects.toThrow(
      `Port ${httpPort} on 127.0.0.1 is taken by another program. Stop it, or choose another port with SIMULATOR_HTTP_PORT.`,
    );
    await first.stop();
  });
});
