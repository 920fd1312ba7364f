import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';

/** How Entra signs what it answers at sign-in. */
export interface TokenIssuance {
  signs: 'TokenOnly' | 'ResponseOnly' | 'ResponseAndToken';
  samlVersion: '1.1' | '2.0';
}

const byDefault: TokenIssuance = { signs: 'TokenOnly', samlVersion: '2.0' };

/**
 * What the token issuance policy of an enterprise application says, or that of its
 * registration where it has none; without one Entra signs the assertion alone.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/certificate-signing-options
 */
export function tokenIssuanceOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
}): TokenIssuance {
  const { tenant, servicePrincipal } = options;
  const registration = tenant.applications.find(
    ({ appId }) => appId === servicePrincipal.appId,
  );
  const [assigned] = [servicePrincipal, registration].flatMap(
    each => each?.simulated?.tokenIssuancePolicyIds ?? [],
  );
  const definition = tenant.tokenIssuancePolicies?.find(
    ({ id }) => id === assigned,
  )?.definition[0];
  if (!definition) return byDefault;
  const {
    TokenIssuancePolicy: {
      TokenResponseSigningPolicy: signs = byDefault.signs,
      SamlTokenVersion: samlVersion = byDefault.samlVersion,
    },
  } = JSON.parse(definition);
  return { signs, samlVersion };
}
