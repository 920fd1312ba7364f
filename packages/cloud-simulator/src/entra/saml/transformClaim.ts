import { ClaimsTransformation } from './claimsMappingPolicy';

/**
 * What a transformation makes of its inputs: of the first value alone, unless the input is
 * to be treated as one of several values.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization#claims-transformation
 *
 * @param valuesOf - of the claim that has this `ID` in the policy
 */
export function transformClaim(
  transformation: ClaimsTransformation,
  valuesOf: (reference: string) => string[],
): string[] {
  const claims = (transformation.InputClaims ?? []).map(input => {
    const values = valuesOf(input.ClaimTypeReferenceId ?? '');
    const isWhole = String(input.TreatAsMultiValue).toLowerCase() === 'true';
    return {
      name: input.TransformationClaimType,
      values: isWhole ? values : values.slice(0, 1),
    };
  });
  const [{ values } = { values: [] }] = claims;
  const input = (name: string) =>
    claims.find(claim => claim.name === name)?.values[0] ??
    parameter(transformation, name);
  switch (transformation.TransformationMethod?.toLowerCase()) {
    case 'extractmailprefix':
      return values.map(value => value.split('@')[0]);
    case 'tolowercase':
      return values.map(value => value.toLowerCase());
    case 'touppercase':
      return values.map(value => value.toUpperCase());
    case 'join': {
      const [first, second] = [input('string1'), input('string2')];
      return first && second
        ? [`${first}${input('separator') ?? ''}${second}`]
        : [];
    }
    // What is made of it is not simulated: that it is sent matters more than how it reads.
    default:
      return values;
  }
}

function parameter(
  { InputParameters = [] }: ClaimsTransformation,
  name: string,
): string | undefined {
  const found = InputParameters.find(({ ID }) => ID === name);
  return found && String(found.Value ?? '');
}
