import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { CloudState } from '../state/CloudState';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { ControlError } from './ControlError';

/** An organization and, when there is one, the enterprise application that serves it. */
export interface FoundFederation {
  organization: AwsOrganizationState;
  instance?: IdentityCenterState;
  tenant?: EntraTenantState;
  servicePrincipal?: EntraServicePrincipal;
}

/** @throws ControlError when no organization has that name. */
export function findFederation(
  state: CloudState,
  name: string | undefined,
): FoundFederation {
  const organization = state.organizations.find(each => each.name === name);
  if (!organization) {
    const names = state.organizations.map(each => each.name).join(', ');
    throw new ControlError(
      404,
      `There is no organization ${
        name ?? '(none given)'
      }. Use one of ${names}.`,
    );
  }
  const instance = organization.identityCenter;
  for (const tenant of state.tenants) {
    const servicePrincipal = tenant.servicePrincipals.find(each =>
      serves(each, tenant, organization),
    );
    if (servicePrincipal) {
      return { organization, instance, tenant, servicePrincipal };
    }
  }
  return { organization, instance };
}

/** By SCIM endpoint, by SAML identifier, or by name while nothing is connected yet. */
function serves(
  servicePrincipal: EntraServicePrincipal,
  tenant: EntraTenantState,
  organization: AwsOrganizationState,
): boolean {
  const instance = organization.identityCenter;
  const scimTenantId = instance?.provisioning?.scimTenantId;
  const { BaseAddress = '' } = servicePrincipal.simulated.secrets;
  if (scimTenantId && BaseAddress.includes(scimTenantId)) return true;
  const application = tenant.applications.find(
    each => each.appId === servicePrincipal.appId,
  );
  const storeId = instance?.identityStoreId;
  if (
    storeId &&
    application?.identifierUris.some(uri => uri.endsWith(`/${storeId}`))
  ) {
    return true;
  }
  return servicePrincipal.displayName === `AWS ${organization.name}`;
}
