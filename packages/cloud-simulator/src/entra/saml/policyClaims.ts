import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../../state/EntraTenantState';
import {
  ClaimsMappingPolicy,
  ClaimsSchemaEntry,
  isNameId,
} from './claimsMappingPolicy';
import type { Claim } from './claimsOf';
import { transformClaim } from './transformClaim';
import { userClaimValues } from './userClaimValues';

/** Whom and what claims are about. */
export interface ClaimSubject {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
}

/**
 * The attributes that a claims mapping policy makes, in its order: what it names twice is
 * there twice. Those that have no value are among them.
 */
export function policyClaims(
  policy: ClaimsMappingPolicy,
  subject: ClaimSubject,
): Claim[] {
  return policy.entries.flatMap(entry =>
    entry.SamlClaimType && !isNameId(entry)
      ? [
          {
            name: entry.SamlClaimType,
            values: valuesOf(entry, policy, subject),
          },
        ]
      : [],
  );
}

function valuesOf(
  entry: ClaimsSchemaEntry,
  policy: ClaimsMappingPolicy,
  subject: ClaimSubject,
): string[] {
  if (entry.Value !== undefined) return [String(entry.Value)];
  switch (entry.Source?.toLowerCase()) {
    case 'user':
      return userClaimValues(subject, entry.ExtensionID ?? entry.ID ?? '');
    case 'transformation':
      return transformedValues(entry, policy, subject);
    // In SAML all three are the enterprise application.
    case 'application':
    case 'resource':
    case 'audience':
      return applicationValues(subject, entry.ID);
    default:
      return [];
  }
}

function transformedValues(
  { TransformationID, TransformationId }: ClaimsSchemaEntry,
  policy: ClaimsMappingPolicy,
  subject: ClaimSubject,
): string[] {
  const id = TransformationID ?? TransformationId;
  const transformation = policy.transformations.find(({ ID }) => ID === id);
  if (!transformation) return [];
  return transformClaim(transformation, reference => {
    const input = policy.entries.find(
      ({ ID, ExtensionID, Source }) =>
        (ID ?? ExtensionID) === reference && Source !== 'transformation',
    );
    return input ? valuesOf(input, policy, subject) : [];
  });
}

function applicationValues(
  { servicePrincipal }: ClaimSubject,
  id: string | undefined,
): string[] {
  switch (id?.toLowerCase()) {
    case 'displayname':
      return [servicePrincipal.displayName];
    case 'objectid':
      return [servicePrincipal.id];
    default:
      return [];
  }
}
