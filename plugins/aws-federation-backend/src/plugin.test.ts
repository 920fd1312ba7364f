import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import plugin from './index';

describe('awsFederationPlugin', () => {
  it('serves the configured organizations and makes its permissions known', async () => {
    const permissionsRegistry = mockServices.permissionsRegistry.mock();
    const { server } = await startTestBackend({
      features: [
        plugin,
        permissionsRegistry.factory,
        mockServices.rootConfig.factory({
          data: {
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
                },
              ],
            },
          },
        }),
      ],
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
});
