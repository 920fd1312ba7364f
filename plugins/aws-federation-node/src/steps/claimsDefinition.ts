import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';

/** One claim of a policy; names are case-sensitive. */
export interface ClaimsSchemaEntry {
  Source?: string;
  ID?: string;
  SamlClaimType?: string;
  [name: string]: unknown;
}

/** The JSON document in a policy's `definition`, as far as it matters here. */
export interface ClaimsDefinition {
  ClaimsMappingPolicy: {
    ClaimsSchema?: ClaimsSchemaEntry[];
    [name: string]: unknown;
  };
}

const nameIdentifier =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

/** Whether a claim is the NameID of a SAML assertion. */
export function isNameId(entry: ClaimsSchemaEntry): boolean {
  return entry.SamlClaimType === nameIdentifier;
}

/** The claim that makes the NameID come from an attribute of the user. */
export function nameIdEntry(source: string): ClaimsSchemaEntry {
  return { Source: 'user', ID: source, SamlClaimType: nameIdentifier };
}

/** What a policy says; undefined when its text cannot be read. */
export function readDefinition(
  policy: ClaimsMappingPolicy,
): ClaimsDefinition | undefined {
  const [text] = policy.definition ?? [];
  try {
    const parsed: Partial<ClaimsDefinition> = JSON.parse(text ?? '');
    return parsed.ClaimsMappingPolicy
      ? { ...parsed, ClaimsMappingPolicy: parsed.ClaimsMappingPolicy }
      : undefined;
  } catch {
    return undefined;
  }
}
