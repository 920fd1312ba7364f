import { readAwsFederationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AwsOrganizationEntityProvider } from './AwsOrganizationEntityProvider';

/**
 * Puts the configured AWS organizations into the catalog.
 * @public
 */
export const catalogModuleAwsFederation = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'aws-federation',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        catalog.addEntityProvider(
          new AwsOrganizationEntityProvider({
            config: readAwsFederationConfig(config),
          }),
        );
      },
    });
  },
});
