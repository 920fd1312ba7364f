import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../../state/EntraTenantState';

const nameIdentifier =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

interface ClaimsSchemaEntry {
  Source?: string;
  ID?: string;
  SamlClaimType?: string;
}

/**
 * What a user is called in the assertion: the user principal name, guest marker
 * included, unless a claims mapping policy of the application takes another attribute
 * that Entra allows as NameID.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
export function nameIdOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
}): string {
  const { tenant, servicePrincipal, user } = options;
  const assigned = servicePrincipal.simulated.claimsMappingPolicyIds ?? [];
  const entry = (tenant.claimsMappingPolicies ?? [])
    .filter(({ id }) => assigned.includes(id))
    .flatMap(({ definition }) => definition.flatMap(readSchema))
    .find(({ SamlClaimType }) => SamlClaimType === nameIdentifier);
  const isOfUser = entry?.Source?.toLowerCase() === 'user';
  const value = isOfUser && valueOf(user, entry.ID?.toLowerCase() ?? '');
  return value || user.userPrincipalName;
}

function valueOf(user: EntraUser, source: string): string | null | undefined {
  const extensions = Object.entries(user.onPremisesExtensionAttributes ?? {});
  return new Map<string, string | null | undefined>([
    ['mail', user.mail],
    ['employeeid', user.employeeId],
    ['onpremisessamaccountname', user.onPremisesSamAccountName],
    ...extensions.map(([name, value]): [string, string | null] => [
      name.toLowerCase(),
      value,
    ]),
  ]).get(source);
}

function readSchema(definition: string): ClaimsSchemaEntry[] {
  const parsed: {
    ClaimsMappingPolicy?: { ClaimsSchema?: ClaimsSchemaEntry[] };
  } = JSON.parse(definition);
  return parsed.ClaimsMappingPolicy?.ClaimsSchema ?? [];
}
