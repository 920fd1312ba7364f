import { AwsFederationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { organizationEntity } from './organizationEntity';

/**
 * Provides one `Resource` per organization of the configuration. The configuration is all
 * that it needs, so once per start is enough.
 * @public
 */
export class AwsOrganizationEntityProvider implements EntityProvider {
  readonly #config: AwsFederationConfig;

  constructor(options: { config: AwsFederationConfig }) {
    this.#config = options.config;
  }

  getProviderName(): string {
    return 'aws-federation-organizations';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const locationKey = this.getProviderName();
    await connection.applyMutation({
      type: 'full',
      entities: this.#config.organizations.map(organization => ({
        locationKey,
        entity: organizationEntity({
          organization,
          tenant: this.#config.tenants.find(
            tenant => tenant.name === organization.tenant,
          ),
          location: `${locationKey}:${organization.name}`,
        }),
      })),
    });
  }
}
