import {
  awsFederationRulesExtensionPoint,
  defineRule,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import plugin from './index';

/** Nobody listens there: no test asks a real cloud. */
const nowhere = 'http://localhost:9';

const configuration = mockServices.rootConfig.factory({
  data: {
    aws: {
      accounts: [
        {
          accountId: '111111111111',
          accessKeyId: 'for-tests-only',
          secretAccessKey: 'for-tests-only',
        },
      ],
    },
    awsFederation: {
      tenants: [
        {
          name: 'contoso',
          tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
          credentials: {
            clientSecret: {
              clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
              clientSecret: 'for-tests-only',
            },
          },
          endpoints: { graph: nowhere, login: nowhere },
        },
      ],
      organizations: [
        {
          name: 'acme',
          title: 'Acme',
          tenant: 'contoso',
          organizationId: 'o-acmeacme01',
          managementAccountId: '111111111111',
          region: 'eu-central-1',
          owner: 'group:default/platform',
          endpoints: {
            ssoAdmin: nowhere,
            identityStore: nowhere,
            organizations: nowhere,
            scim: nowhere,
            accessPortal: nowhere,
          },
        },
      ],
    },
  },
});

/** A company's own, in a module of its own. */
function moduleWith(rule: Rule) {
  return createBackendModule({
    pluginId: 'aws-federation',
    moduleId: 'own-rules',
    register(env) {
      env.registerInit({
        deps: { rules: awsFederationRulesExtensionPoint },
        async init({ rules }) {
          rules.addRule(rule);
        },
      });
    },
  });
}

const ownRule = defineRule({
  id: 'acme-freeze',
  title: 'Nothing may be changed at the end of the year',
  condition: 'InstanceReady',
  reads: [],
  reports: { Frozen: { severity: 'info', effect: 'none' } },
  sources: ['https://wiki.acme.test/freeze'],
  duringSetUp: true,
  inspect: () => [
    {
      reason: 'Frozen',
      title: 'Nothing may be changed until 2 January.',
      remedy: 'Wait.',
      source: 'The calendar',
    },
  ],
});

describe('awsFederationPlugin', () => {
  it('serves the configured organizations and makes its permissions known', async () => {
    const permissionsRegistry = mockServices.permissionsRegistry.mock();
    const { server } = await startTestBackend({
      features: [plugin, permissionsRegistry.factory, configuration],
    });
    const { status, body } = await request(server)
      .get('/api/aws-federation/federations')
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({ organization: 'acme', version: 0 }),
    ]);
    expect(permissionsRegistry.addPermissions).toHaveBeenCalledWith([
      expect.objectContaining({ name: 'aws-federation.federation.read' }),
      expect.objectContaining({ name: 'aws-federation.federation.update' }),
      expect.objectContaining({ name: 'aws-federation.federation.check' }),
      expect.objectContaining({ name: 'aws-federation.people.read' }),
    ]);
  });

  it('asks the rules that a module adds, too', async () => {
    const { server } = await startTestBackend({
      features: [plugin, configuration, moduleWith(ownRule)],
    });
    const { status, body } = await request(server)
      .post('/api/aws-federation/federations/acme/check')
      .set('Authorization', mockCredentials.user.header());
    expect(status).toBe(200);
    expect(body.status.findings).toEqual([
      expect.objectContaining({
        rule: 'acme-freeze',
        title: 'Nothing may be changed until 2 January.',
      }),
    ]);
  });

  it('does not start with two rules of one id', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          configuration,
          moduleWith({ ...ownRule, id: 'job-paused' }),
        ],
      }),
    ).rejects.toThrow('There is a rule "job-paused" already.');
  });

  it('does not start with a rule that could not be run', async () => {
    const rule = { ...ownRule, condition: 'AllReady' } as unknown as Rule;
    await expect(
      startTestBackend({ features: [plugin, configuration, moduleWith(rule)] }),
    ).rejects.toThrow('The rule "acme-freeze" cannot be used: condition: ');
  });
});
