import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';
import {
  ClaimsDefinition,
  isNameId,
  nameIdEntry,
  readDefinition,
} from './claimsDefinition';

/**
 * `definition` of a policy by which the NameID comes from that attribute. Whatever else
 * the policy says stays as it is.
 *
 * @param policy - the policy as it is; without one, a definition that sets the NameID alone
 */
export function nameIdDefinition(
  source: string,
  policy: ClaimsMappingPolicy = {},
): string[] {
  const found: ClaimsDefinition = readDefinition(policy) ?? {
    ClaimsMappingPolicy: { Version: 1, IncludeBasicClaimSet: 'true' },
  };
  const { ClaimsSchema = [], ...others } = found.ClaimsMappingPolicy;
  const definition: ClaimsDefinition = {
    ...found,
    ClaimsMappingPolicy: {
      ...others,
      ClaimsSchema: [
        ...ClaimsSchema.filter(entry => !isNameId(entry)),
        nameIdEntry(source),
      ],
    },
  };
  return [JSON.stringify(definition)];
}

/** Whether a policy says nothing but the NameID, so that nothing is lost without it. */
export function setsOnlyNameId(policy: ClaimsMappingPolicy): boolean {
  const claims = readDefinition(policy)?.ClaimsMappingPolicy.ClaimsSchema;
  return (claims ?? []).every(isNameId);
}
