import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { resourceEntityV1alpha1Validator } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import module from './index';

const credentials = {
  clientSecret: {
    clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
    clientSecret: 'for-tests-only',
  },
};

describe('catalogModuleAwsFederation', () => {
  it('provides one valid resource per configured organization', async () => {
    const providers: EntityProvider[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addEntityProvider: provider => {
              providers.push(provider as EntityProvider);
            },
          },
        ],
      ],
      features: [
        module,
        mockServices.rootConfig.factory({
          data: {
            awsFederation: {
              tenants: [
                {
                  name: 'contoso',
                  tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
                  credentials,
                },
              ],
              organizations: ['acme-prod', 'acme-labs'].map((name, index) => ({
                name,
                title: `Title of ${name}`,
                tenant: 'contoso',
                organizationId: `o-acmeacme0${index}`,
                managementAccountId: `11111111111${index}`,
                region: 'eu-central-1',
                owner: 'group:default/platform',
              })),
            },
          },
        }),
      ],
    });

    const mutations: EntityProviderMutation[] = [];
    expect(providers).toHaveLength(1);
    await providers[0].connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async () => {},
    });

    expect(mutations).toEqual([
      {
        type: 'full',
        entities: [
          expect.objectContaining({
            entity: expect.objectContaining({
              kind: 'Resource',
              metadata: expect.objectContaining({
                name: 'acme-prod',
                title: 'Title of acme-prod',
                annotations: expect.objectContaining({
                  'aws-federation.io/organization': 'acme-prod',
                  'amazonaws.com/organization-id': 'o-acmeacme00',
                  'amazonaws.com/account-id': '111111111110',
                  'graph.microsoft.com/tenant-id':
                    '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
                }),
              }),
              spec: {
                type: 'aws-organization',
                owner: 'group:default/platform',
              },
            }),
          }),
          expect.objectContaining({
            entity: expect.objectContaining({
              metadata: expect.objectContaining({ name: 'acme-labs' }),
            }),
          }),
        ],
      },
    ]);
    const [mutation] = mutations;
    if (mutation.type !== 'full') throw new Error('Not a full mutation.');
    for (const { entity } of mutation.entities) {
      await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
        true,
      );
    }
  });
});
