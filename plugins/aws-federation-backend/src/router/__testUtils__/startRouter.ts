import {
  Clock,
  FederationClouds,
} from '@aws-federation/backstage-plugin-aws-federation-node';
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
import { fakeClouds } from '../../__testUtils__/fakeClouds';
import { organization, tenant } from '../../__testUtils__/organization';
import {
  AuthorizedFederationService,
  DatabaseFederationStore,
  DefaultFederationService,
} from '../../federations';
import { DatabaseHealthStore } from '../../health';
import { DatabaseLeaseStore, DefaultLeaseService } from '../../leases';
import { DefaultLocalPeopleService } from '../../localPeople';
import {
  DatabaseSchemaBackupStore,
  DefaultSchemaBackupService,
} from '../../schemaBackups';
import { createRouter } from '../createRouter';

export const base = '/api/aws-federation/federations';
export const ada = mockCredentials.user.header('user:default/ada');

/** The API as the plugin serves it, over a real database and other clouds. */
export async function startRouter(
  options: {
    /** Of every question for a permission; default allow. */
    decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    clouds?: FederationClouds;
    clock?: Clock;
  } = {},
) {
  const {
    decision = AuthorizeResult.ALLOW,
    clouds = fakeClouds({}),
    clock = { now: () => new Date('2026-11-24T12:00:00Z') },
  } = options;
  const check = jest.fn(async () => {});
  const trace = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue(trace);
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
            health: await DatabaseHealthStore.create({ database, clock }),
            checkers: new Map([['acme', { check }]]),
            createClouds: () => clouds,
            clock,
          });
          const parts = {
            organizations: [organization],
            permissions,
            clock,
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
        authorize: async requests => requests.map(() => ({ result: decision })),
      }).factory,
    ],
  });
  return { server, check, auditor, trace };
}
