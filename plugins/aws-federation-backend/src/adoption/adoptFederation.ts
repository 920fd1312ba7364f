import {
  Clock,
  OrganizationConfig,
  parseScimEndpoint,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { LoggerService } from '@backstage/backend-plugin-api';
import { FederationStore, StoredFederation } from '../federations';
import { deriveSpecification } from './deriveSpecification';

/**
 * Saves the specification of an organization that was federated before the product came, or
 * the half of it that somebody set up by hand since. Undefined when there is nothing to
 * adopt, or it cannot be told.
 */
export async function adoptFederation(options: {
  organization: OrganizationConfig;
  federation: StoredFederation;
  snapshot: Snapshot;
  store: FederationStore;
  clock: Clock;
  logger: LoggerService;
}): Promise<StoredFederation | undefined> {
  const { organization, federation, snapshot, store, clock, logger } = options;
  const stored = federation.specification;
  // The templates specify provisioning before they make its job.
  if (stored?.provisioning) return undefined;
  const search = deriveSpecification(snapshot, organization);
  if (search.kind !== 'found') return undefined;
  if (stored && !search.specification.provisioning) return undefined;
  const specification = {
    ...search.specification,
    ...stored,
    provisioning: search.specification.provisioning,
  };
  if (specification.provisioning?.scimEndpoint) {
    specification.provisioning.scimEndpoint = scimEndpointOf(
      organization,
      specification.provisioning.scimEndpoint,
    );
  }

  const adopted = await store.saveSpecification(organization.name, {
    version: federation.version,
    specification,
    by: 'service',
    at: clock.now().toISOString(),
  });
  logger.info(
    `Adopted the federation of ${organization.name} as Entra has it: enterprise application "${specification.application.displayName}".`,
  );
  return adopted;
}

/** An endpoint that is not AWS's for this organization is not taken over. */
function scimEndpointOf(
  organization: OrganizationConfig,
  endpoint: string,
): string | undefined {
  try {
    return parseScimEndpoint(endpoint, organization);
  } catch {
    return undefined;
  }
}
