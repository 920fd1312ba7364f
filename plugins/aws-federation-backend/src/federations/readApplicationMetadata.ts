import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  EntraClient,
  foreignApplicationProblem,
  IdentityCenterClient,
  listCandidates,
  OrganizationConfig,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { ConflictError, NotFoundError } from '@backstage/errors';

/** Entra's federation metadata XML of the one application that is meant. */
export async function readApplicationMetadata(options: {
  entra: EntraClient;
  identityCenter: IdentityCenterClient;
  organization: OrganizationConfig;
  tenant: Pick<TenantConfig, 'name'>;
  specification: FederationSpecification;
  recorded: RecordedFacts;
}): Promise<string> {
  const { entra, tenant, specification } = options;
  const { displayName } = specification.application;
  const applications = await listCandidates(options);
  if (applications.length > 1) {
    throw new ConflictError(
      `Tenant ${tenant.name} has ${applications.length} enterprise applications named "${displayName}", so it cannot be told whose metadata AWS needs. Rename or delete in Entra every one that AWS does not use, then try again.`,
    );
  }
  const [application] = applications;
  const appId = application?.appId;
  if (!appId) {
    throw new NotFoundError(
      `Tenant ${tenant.name} has no enterprise application "${displayName}" yet, so there is no metadata to download. Run the template "Federate an AWS organization" first.`,
    );
  }
  const foreign = await foreignApplicationProblem(options, application);
  if (foreign) throw new ConflictError(foreign);
  return entra.federationMetadata.read(appId);
}
