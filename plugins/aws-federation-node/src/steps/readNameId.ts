import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';
import { isNameId, readDefinition } from './claimsDefinition';
import { defaultNameIdSource } from './nameIdSources';

/**
 * What Entra sends as SAML NameID of an application.
 * @public
 */
export interface NameId {
  /** Attribute of the user as claims name it, in lower case, for example `mail`; undefined when the policy takes something else than an attribute, or cannot be read. */
  source?: string;
  /** Display name of the claims mapping policy that says so; undefined: Entra's default. */
  policyName?: string;
}

/**
 * Reads what the NameID comes from. A NameID that was changed in the Entra portal
 * instead of by a policy is not told by Graph v1.0.
 *
 * @param assigned - the claims mapping policies of the service principal
 */
export function readNameId(assigned: ClaimsMappingPolicy[]): NameId {
  for (const policy of assigned) {
    const policyName = policy.displayName ?? policy.id ?? '';
    const definition = readDefinition(policy);
    if (!definition) {
      return { policyName };
    }
    const entry = definition.ClaimsMappingPolicy.ClaimsSchema?.find(isNameId);
    if (entry) {
      const source =
        entry.Source?.toLowerCase() === 'user'
          ? entry.ID?.toLowerCase()
          : undefined;
      return { source, policyName };
    }
  }
  return { source: defaultNameIdSource };
}
