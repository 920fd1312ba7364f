import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';

/** One claim of a policy. Without `SamlClaimType` it is an input of transformations alone. */
export interface ClaimsSchemaEntry {
  /** What is sent for everybody. */
  Value?: unknown;
  Source?: string;
  ID?: string;
  /** Name of a directory extension. */
  ExtensionID?: string;
  TransformationID?: string;
  /** As Microsoft's examples spell it. */
  TransformationId?: string;
  SamlClaimType?: string;
}

export interface ClaimsTransformation {
  ID?: string;
  TransformationMethod?: string;
  InputClaims?: Array<{
    /** `ID` of a claim. */
    ClaimTypeReferenceId?: string;
    TransformationClaimType?: string;
    TreatAsMultiValue?: boolean | string;
  }>;
  InputParameters?: Array<{ ID?: string; Value?: unknown }>;
}

/** What a claims mapping policy says. */
export interface ClaimsMappingPolicy {
  includesBasicClaims: boolean;
  entries: ClaimsSchemaEntry[];
  transformations: ClaimsTransformation[];
}

const nameIdentifier =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

/**
 * What the claims mapping policy of an application says; undefined when it has none.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
export function claimsMappingPolicyOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
}): ClaimsMappingPolicy | undefined {
  const { tenant, servicePrincipal } = options;
  const ids = servicePrincipal.simulated.claimsMappingPolicyIds ?? [];
  if (ids.length === 0) return undefined;
  const policies = (tenant.claimsMappingPolicies ?? [])
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ definition }) => definition.map(read));
  return {
    includesBasicClaims: policies.every(each => each.includesBasicClaims),
    entries: policies.flatMap(each => each.entries),
    transformations: policies.flatMap(each => each.transformations),
  };
}

/** Whether a claim is the NameID. */
export function isNameId({ SamlClaimType }: ClaimsSchemaEntry): boolean {
  return SamlClaimType === nameIdentifier;
}

function read(definition: string): ClaimsMappingPolicy {
  const parsed: {
    ClaimsMappingPolicy?: {
      /** Text in Microsoft's examples. */
      IncludeBasicClaimSet?: boolean | string;
      ClaimsSchema?: ClaimsSchemaEntry[];
      ClaimsTransformation?: ClaimsTransformation[];
      ClaimsTransformations?: ClaimsTransformation[];
    };
  } = JSON.parse(definition);
  const {
    IncludeBasicClaimSet = true,
    ClaimsSchema = [],
    ClaimsTransformation: one = [],
    ClaimsTransformations: other = [],
  } = parsed.ClaimsMappingPolicy ?? {};
  return {
    includesBasicClaims: String(IncludeBasicClaimSet).toLowerCase() !== 'false',
    entries: ClaimsSchema,
    transformations: [...one, ...other],
  };
}
