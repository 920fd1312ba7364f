import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../../state/EntraTenantState';

const nameIdentifier =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

const attributes: Record<string, (user: EntraUser) => string | null> = {
  userprincipalname: user => user.userPrincipalName,
  mail: user => user.mail,
  mailnickname: user => user.mailNickname,
  employeeid: user => user.employeeId,
  objectid: user => user.id,
  displayname: user => user.displayName,
};

interface ClaimsSchemaEntry {
  Source?: string;
  ID?: string;
  SamlClaimType?: string;
}

/**
 * What a user is called in the assertion: the user principal name, unless a claims
 * mapping policy of the application takes another attribute.
 */
export function nameIdOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
}): string {
  const { tenant, servicePrincipal, user } = options;
  const assigned = servicePrincipal.simulated.claimsMappingPolicyIds ?? [];
  const source = (tenant.claimsMappingPolicies ?? [])
    .filter(({ id }) => assigned.includes(id))
    .flatMap(({ definition }) => definition.flatMap(readSchema))
    .find(entry => entry.SamlClaimType === nameIdentifier)?.ID;
  const read = attributes[source?.toLowerCase() ?? 'userprincipalname'];
  return read?.(user) ?? user.userPrincipalName;
}

function readSchema(definition: string): ClaimsSchemaEntry[] {
  const parsed: {
    ClaimsMappingPolicy?: { ClaimsSchema?: ClaimsSchemaEntry[] };
  } = JSON.parse(definition);
  return parsed.ClaimsMappingPolicy?.ClaimsSchema ?? [];
}
