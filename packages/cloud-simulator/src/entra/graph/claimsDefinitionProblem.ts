/** Keys that Entra knows, with their case. */
const policyKeys = [
  'Version',
  'IncludeBasicClaimSet',
  'ClaimsSchema',
  'ClaimsTransformation',
  'ClaimsTransformations',
  'GroupFilter',
  'IssuerWithApplicationId',
  'AudienceOverride',
];
const claimKeys = [
  'Value',
  'Source',
  'ID',
  'ExtensionID',
  'TransformationID',
  'TransformationId',
  'SamlClaimType',
  'SAMLNameForm',
  'JwtClaimType',
];

/**
 * What Graph answers to the definition of a claims mapping policy that it does not take:
 * an array of one JSON text, whose keys are case-sensitive. Undefined when it takes it.
 */
export function claimsDefinitionProblem(
  definition: unknown,
): string | undefined {
  const invalid = 'Property has an invalid value.';
  if (!Array.isArray(definition) || definition.length !== 1) return invalid;
  const policy = parse(definition[0])?.ClaimsMappingPolicy;
  if (!isRecord(policy) || !hasOnly(policy, policyKeys)) return invalid;
  const claims = policy.ClaimsSchema ?? [];
  return Array.isArray(claims) &&
    claims.every(claim => isRecord(claim) && hasOnly(claim, claimKeys))
    ? undefined
    : invalid;
}

function parse(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, keys: string[]): boolean {
  return Object.keys(value).every(key => keys.includes(key));
}
