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
export interface FoundFederation extends TiedApplication {
  organization: AwsOrganizationState;
  instance?: IdentityCenterState;
}

/** An enterprise application and its tenant; empty: there is none. */
export interface TiedApplication {
  tenant?: EntraTenantState;
  servicePrincipal?: EntraServicePrincipal;
}

/** What ties an application to an organization, the strongest first: a namesake is nothing. */
type Tie = (
  organization: AwsOrganizationState,
  servicePrincipal: EntraServicePrincipal,
  tenant: EntraTenantState,
) => boolean;

const bySynchronization: Tie = ({ identityCenter }, { simulated }) => {
  const scimTenantId = identityCenter?.provisioning?.scimTenantId;
  const { BaseAddress = '' } = simulated.secrets;
  return scimTenantId !== undefined && BaseAddress.includes(scimTenantId);
};

const byIdentifier: Tie = ({ identityCenter }, { appId }, tenant) =>
  hasIdentifierOf(identityCenter?.identityStoreId, appId, tenant);

/** It sends people there and answers sign-ins; one without reply URL only sends them. */
const byBoth: Tie = (organization, servicePrincipal, tenant) =>
  bySynchronization(organization, servicePrincipal, tenant) &&
  tenant.applications.some(
    ({ appId, web }) =>
      appId === servicePrincipal.appId && web.redirectUris.length > 0,
  );

/** Of an instance that is gone: Entra knows of no other. */
const byFormerIdentifier: Tie = ({ formerStores = [] }, { appId }, tenant) =>
  formerStores.some(store => hasIdentifierOf(store, appId, tenant));

/** While nothing is connected yet. */
const byName: Tie = ({ name }, { displayName }) =>
  displayName === `AWS ${name}`;

const strongestFirst = [
  byBoth,
  byIdentifier,
  bySynchronization,
  byFormerIdentifier,
  byName,
];

function hasIdentifierOf(
  store: string | undefined,
  appId: string,
  { applications }: EntraTenantState,
): boolean {
  return (
    store !== undefined &&
    applications.some(
      application =>
        application.appId === appId &&
        application.identifierUris.some(uri => uri.endsWith(`/${store}`)),
    )
  );
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
  return {
    organization,
    instance: organization.identityCenter,
    ...findTied(state, organization, strongestFirst),
  };
}

/**
 * The application through which people sign in: it has AWS's identifier, and may be another
 * one than that which sends people to AWS. Empty: none has it.
 */
export function findSignIn(
  state: CloudState,
  organization: AwsOrganizationState,
): TiedApplication {
  return findTied(state, organization, [byIdentifier]);
}

function findTied(
  { tenants }: CloudState,
  organization: AwsOrganizationState,
  ties: Tie[],
): TiedApplication {
  for (const isTied of ties) {
    for (const tenant of tenants) {
      const servicePrincipal = tenant.servicePrincipals.find(each =>
        isTied(organization, each, tenant),
      );
      if (servicePrincipal) return { tenant, servicePrincipal };
    }
  }
  return {};
}
