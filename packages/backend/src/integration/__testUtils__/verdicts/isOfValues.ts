import { accessControlProblem } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';

interface Entry {
  Value?: string;
  Source?: string;
  ID?: string;
  ExtensionID?: string;
  SamlClaimType?: string;
}

/**
 * Whether AWS takes the claims of the application's policy as far as the policy shows them,
 * so that it is what single people have in their attributes that AWS refuses. Pure.
 */
export function isOfValues({
  tenant,
  servicePrincipal,
}: Pick<StartingState, 'tenant' | 'servicePrincipal'>): boolean {
  const ids = servicePrincipal?.simulated.claimsMappingPolicyIds ?? [];
  const entries = (tenant.claimsMappingPolicies ?? [])
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ definition: [text] }): Entry[] => {
      const { ClaimsMappingPolicy } = JSON.parse(text);
      return ClaimsMappingPolicy.ClaimsSchema ?? [];
    });
  const ofOneValue = tenant.applications
    .flatMap(({ simulated }) => simulated?.extensionProperties ?? [])
    .filter(({ isMultiValued }) => !isMultiValued)
    .map(({ name }) => name);
  return (
    entries.length > 0 &&
    // Of these the policy shows that there may be several, or the definition does.
    !entries.some(
      ({ Source, ID, ExtensionID }) =>
        Source === 'transformation' ||
        ID === 'othermail' ||
        (ExtensionID && !ofOneValue.includes(ExtensionID)),
    ) &&
    accessControlProblem(
      entries.map(({ SamlClaimType = '', Value = 'a' }) => ({
        name: SamlClaimType,
        values: [Value],
      })),
    ) === undefined
  );
}
