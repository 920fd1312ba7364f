import { CloudError } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { fakeClouds } from '../__testUtils__/fakeClouds';
import { healthyFederation } from '../__testUtils__/healthyFederation';
import { organization, tenant } from '../__testUtils__/organization';
import {
  AuthorizedFederationService,
  DatabaseFederationStore,
  DefaultFederationService,
} from '../federations';
import { DatabaseHealthStore } from '../health';
import { DatabaseLeaseStore, DefaultLeaseService } from '../leases';
import { DefaultLocalPeopleService } from '../localPeople';
import {
  DatabaseSchemaBackupStore,
  DefaultSchemaBackupService,
} from '../schemaBackups';
import { createRouter } from './createRouter';

const { specification } = healthyFederation().input;
const base = '/api/aws-federation/federations';
const as = mockCredentials.user.header('user:default/ada');

describe('createRouter', () => {
  let clouds = fakeClouds({});
  const check = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock();
  const trace = { success: jest.fn(), fail: jest.fn() };

  /** The API as the plugin serves it, over a real database and other clouds. */
  async function start(decision: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
    const plugin = createBackendPlugin({
      pluginId: 'aws-federation',
      register(env) {
        env.registerInit({
          deps: {
            database: coreServices.database,
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
            permissions: coreServices.permissions,
          },
          async init({ database, httpAuth, httpRouter, permissions }) {
            const service = new DefaultFederationService({
              config: {
                tenants: [tenant],
                organizations: [organization],
                checks: { quickIntervalSeconds: 600, quickTimeoutSeconds: 60 },
              },
              store: await DatabaseFederationStore.create({ database }),
              health: await DatabaseHealthStore.create({ database }),
              checkers: new Map([['acme', { check }]]),
              createClouds: () => clouds,
              clock: { now: () => new Date('2026-11-24T12:00:00Z') },
            });
            const parts = {
              organizations: [organization],
              permissions,
              clock: { now: () => new Date('2026-11-24T12:00:00Z') },
            };
            httpRouter.use(
              createRouter({
                auditor,
                httpAuth,
                service: new AuthorizedFederationService({
                  service,
                  permissions,
                }),
                leases: new DefaultLeaseService({
                  ...parts,
                  store: await DatabaseLeaseStore.create({ database }),
                }),
                backups: new DefaultSchemaBackupService({
                  ...parts,
                  store: await DatabaseSchemaBackupStore.create({ database }),
                }),
                localPeople: new DefaultLocalPeopleService({
                  ...parts,
                  config: { tenants: [tenant], organizations: [organization] },
                  store: await DatabaseFederationStore.create({ database }),
                  createClouds: () => clouds,
                }),
              }),
            );
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        plugin,
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(() => ({ result: decision })),
        }).factory,
      ],
    });
    return server;
  }

  beforeEach(() => {
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue(trace);
    clouds = fakeClouds({});
  });

  it('answers for an organization of which nothing is known yet', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status, body } = await request(server)
      .get(base)
      .set('Authorization', as);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        organization: 'acme',
        title: 'Acme',
        tenant: 'contoso',
        managementAccountId: organization.managementAccountId,
        region: 'eu-central-1',
        partition: 'aws',
        version: 0,
        recorded: {},
        status: {
          intervalSeconds: 600,
          stale: false,
          word: 'Never checked',
          overall: 'Unknown',
          conditions: [],
          findings: [],
          steps: [],
          unread: [],
          counts: {},
          observedVersion: 0,
        },
        links: {
          awsConsole: expect.stringContaining('eu-central-1'),
          awsConsoleSettings: expect.stringContaining('settings'),
        },
      },
    ]);
  });

  it('saves a specification, and refuses a stale one', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const save = (title: string) =>
      request(server)
        .put(`${base}/acme/specification`)
        .set('Authorization', as)
        .send({
          version: 0,
          specification: {
            ...specification,
            application: { displayName: title, notificationEmailAddresses: [] },
          },
        });
    const first = await save('AWS acme');
    expect(first.status).toBe(200);
    expect(first.body.version).toBe(1);
    expect(trace.success).toHaveBeenCalledTimes(1);

    const stale = await save('Other');
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain('Load it again');
    expect(trace.fail).toHaveBeenCalledTimes(1);

    const { body } = await request(server)
      .get(`${base}/acme`)
      .set('Authorization', as);
    expect(body.specification.application.displayName).toBe('AWS acme');
  });

  it.each([
    ['a property that it does not know', { ...specification, token: 'x' }],
    ['a missing part', { application: specification.application }],
    [
      'an endpoint that is not AWS’s',
      {
        ...specification,
        provisioning: {
          ...specification.provisioning,
          scimEndpoint: 'https://evil.test/abcd/scim/v2',
        },
      },
    ],
  ])('refuses a specification with %s', async (_, wrong) => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status, body } = await request(server)
      .put(`${base}/acme/specification`)
      .set('Authorization', as)
      .send({ version: 0, specification: wrong });
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
  });

  it('records facts with who said so and when', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status, body } = await request(server)
      .patch(`${base}/acme/recorded`)
      .set('Authorization', as)
      .send({ uploadedThumbprint: 'ab'.repeat(20) });
    expect(status).toBe(200);
    expect(body.recorded).toEqual({
      uploadedThumbprint: {
        value: 'AB'.repeat(20),
        by: 'user:default/ada',
        at: '2026-11-24T12:00:00.000Z',
      },
    });
  });

  it('forgets a federation, and leaves a trace', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    await request(server)
      .put(`${base}/acme/specification`)
      .set('Authorization', as)
      .send({ version: 0, specification });
    const { status, body } = await request(server)
      .delete(`${base}/acme`)
      .set('Authorization', as);
    expect([status, body.version, body.specification]).toEqual([
      200,
      0,
      undefined,
    ]);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'federation-forget' }),
    );
  });

  it('refuses facts that are none', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status } = await request(server)
      .patch(`${base}/acme/recorded`)
      .set('Authorization', as)
      .send({ tokenCreatedAt: 'yesterday' });
    expect(status).toBe(400);
  });

  it('checks now', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status } = await request(server)
      .post(`${base}/acme/check`)
      .set('Authorization', as);
    expect(status).toBe(200);
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('hands out Entra’s metadata as a file', async () => {
    clouds = fakeClouds({
      applications: [{ id: 'app', appId: 'app-id' }],
      metadata: async appId => `<EntityDescriptor ID="${appId}"/>`,
    });
    const server = await start(AuthorizeResult.ALLOW);
    const { status, headers, text } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', as)
      .buffer(true);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/xml');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="acme-entra-metadata.xml"',
    );
    expect(text).toBe('<EntityDescriptor ID="app-id"/>');
  });

  it('tells that there is no metadata before there is an application', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    const { status, body } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', as);
    expect(status).toBe(404);
    expect(body.error.message).toContain('Run the template');
  });

  it('does not answer with the status that a cloud gave', async () => {
    clouds = fakeClouds({
      applications: [{ id: 'app', appId: 'app-id' }],
      metadata: async () => {
        throw new CloudError({
          cloud: 'Microsoft Graph',
          operation: 'GET /applications',
          status: 401,
          what: 'Entra refuses the client secret',
          remedy: 'Renew it.',
        });
      },
    });
    const server = await start(AuthorizeResult.ALLOW);
    const { status, body } = await request(server)
      .get(`${base}/acme/federation-metadata`)
      .set('Authorization', as);
    expect(status).toBe(503);
    expect(body.error.message).toContain('Renew it.');
  });

  const routes = [
    ['get', ''],
    ['get', '/acme'],
    ['delete', '/acme'],
    ['put', '/acme/specification', { version: 0, specification }],
    ['patch', '/acme/recorded', { tokenCreatedAt: '2026-11-24T12:00:00Z' }],
    ['put', '/acme/attestations/confirm-change'],
    ['delete', '/acme/attestations/confirm-change'],
    ['post', '/acme/check'],
    ['get', '/acme/federation-metadata'],
    ['get', '/acme/local-people'],
    ['put', '/acme/lease', { holder: 'one', title: 'A run', ttlSeconds: 60 }],
    ['delete', '/acme/lease?holder=one'],
    ['get', '/acme/schema-backups'],
    ['get', '/acme/schema-backups/one'],
    ['post', '/acme/schema-backups', { jobId: 'job', schema: {} }],
  ] as const;

  it('lets nobody through who is not allowed', async () => {
    const server = await start(AuthorizeResult.DENY);
    for (const [method, path, body] of routes) {
      const response = await request(server)
        [method](`${base}${path}`)
        .set('Authorization', as)
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 403]);
    }
    expect(check).not.toHaveBeenCalled();
  });

  it('lets nobody through who is not signed in', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    for (const [method, path, body] of routes) {
      const response = await request(server)
        [method](`${base}${path}`)
        .set('Authorization', mockCredentials.none.header())
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 401]);
    }
  });

  it('names the configuration when it does not hold the organization', async () => {
    const server = await start(AuthorizeResult.ALLOW);
    for (const [method, path, body] of routes.slice(1)) {
      const response = await request(server)
        [method](`${base}${path.replace('acme', 'nobody')}`)
        .set('Authorization', as)
        .send(body);
      expect([method, path, response.status]).toEqual([method, path, 404]);
      expect(response.body.error.message).toContain(
        'There is no AWS organization "nobody" in awsFederation.organizations.',
      );
    }
  });
});
