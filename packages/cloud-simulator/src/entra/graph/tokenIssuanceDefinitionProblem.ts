/** https://learn.microsoft.com/graph/api/resources/tokenissuancepolicy */
const values: Record<string, readonly string[]> = {
  TokenResponseSigningPolicy: ['TokenOnly', 'ResponseOnly', 'ResponseAndToken'],
  SamlTokenVersion: ['1.1', '2.0'],
  SigningAlgorithm: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  ],
  Version: ['1'],
  EmitSAMLNameFormat: ['true', 'false'],
};

/**
 * What Graph answers to the definition of a token issuance policy that it does not take: an
 * array of one JSON text with the documented members and values. Undefined when it takes it.
 */
export function tokenIssuanceDefinitionProblem(
  definition: unknown,
): string | undefined {
  const invalid = 'Property has an invalid value.';
  if (!Array.isArray(definition) || definition.length !== 1) return invalid;
  const policy = read(definition[0]);
  return policy &&
    Object.entries(policy).every(([name, value]) =>
      values[name]?.includes(String(value)),
    )
    ? undefined
    : invalid;
}

function read(text: unknown): object | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const policy: unknown = JSON.parse(text)?.TokenIssuancePolicy;
    return typeof policy === 'object' && policy !== null ? policy : undefined;
  } catch {
    return undefined;
  }
}
