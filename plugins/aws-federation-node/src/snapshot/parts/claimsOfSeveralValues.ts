import {
  ClaimsDefinition,
  ClaimsSchemaEntry,
} from '../../steps/claimsDefinition';
import { accessControlKey } from './accessControlKey';

/** One transformation of a policy, as far as it matters here. */
interface Transformation {
  ID?: string;
  InputClaims?: Array<{
    ClaimTypeReferenceId?: string;
    TreatAsMultiValue?: boolean | string;
  }>;
}

/** What a user or an application may have several of, as claims name it, in lower case. */
const several = [
  'assignedroles',
  'groups',
  'othermail',
  'othermails',
  'proxyaddresses',
  'tags',
];

/**
 * Types of those attributes for access control that may be sent with several values, of
 * which AWS takes one. Whether a directory extension has several the policy does not show,
 * unless it is transformed as one that has; its definition does. Pure.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
export function claimsOfSeveralValues({
  ClaimsMappingPolicy: policy,
}: ClaimsDefinition): string[] {
  const entries = policy.ClaimsSchema ?? [];
  const transformations = [
    ...transformationsIn(policy.ClaimsTransformation),
    ...transformationsIn(policy.ClaimsTransformations),
  ];
  const types = entries
    .filter(
      entry =>
        accessControlKey(entry) !== undefined &&
        (hasSeveral(entry) ||
          transformations
            .filter(({ ID }) => ID === transformationId(entry))
            .some(each => keepsSeveral(each, entries))),
    )
    .map(({ SamlClaimType }) => `${SamlClaimType}`);
  return [...new Set(types)];
}

function hasSeveral({ Source, ID }: ClaimsSchemaEntry): boolean {
  return (
    Source !== undefined &&
    !isTransformed(Source) &&
    several.includes(`${ID}`.toLowerCase())
  );
}

/** Whether it is applied to each value of an input that may have several. */
function keepsSeveral(
  { InputClaims = [] }: Transformation,
  entries: readonly ClaimsSchemaEntry[],
): boolean {
  return InputClaims.some(
    ({ ClaimTypeReferenceId, TreatAsMultiValue }) =>
      `${TreatAsMultiValue}`.toLowerCase() === 'true' &&
      entries
        .filter(
          ({ ID, ExtensionID }) => (ID ?? ExtensionID) === ClaimTypeReferenceId,
        )
        .some(entry => entry.ExtensionID !== undefined || hasSeveral(entry)),
  );
}

/** Microsoft spells it in two ways. */
function transformationId({
  Source,
  TransformationID,
  TransformationId,
}: ClaimsSchemaEntry): unknown {
  return isTransformed(Source)
    ? TransformationID ?? TransformationId
    : undefined;
}

function isTransformed(source: string | undefined): boolean {
  return source?.toLowerCase() === 'transformation';
}

function transformationsIn(found: unknown): Transformation[] {
  return Array.isArray(found) ? found.filter(({ ID }) => ID) : [];
}
