import {
  ClaimsSchemaEntry,
  readDefinition,
} from '../../steps/claimsDefinition';
import { NameId, readNameId } from '../../steps/readNameId';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * What Entra puts into assertions, as far as claims mapping policies say so: what was set
 * in the Entra portal is not told by Microsoft Graph v1.0.
 * @public
 */
export interface ClaimsFacts {
  /** Undefined: there is no application. */
  nameId?: NameId;
  /** Claims of the policy that AWS does not take, each by its type. */
  refusedClaims: string[];
}

/**
 * Attributes for access control have names of their own; AWS refuses an assertion with
 * more than 50, or with one that has no value.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html
 */
const accessControl =
  /^https:\/\/aws\.amazon\.com\/SAML\/Attributes\/AccessControl:(.*)$/;
const validName = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const mostAttributes = 50;

/** @public */
export const claimsPart: SnapshotPart<ClaimsFacts> = {
  title: 'the claims of the enterprise application',
  tier: 'hourly',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    if (!id) return { refusedClaims: [] };
    const assigned = await context.entra.claimsMappingPolicies.listAssigned(id);
    return {
      nameId: readNameId(assigned),
      refusedClaims: assigned.flatMap(policy =>
        refused(readDefinition(policy)?.ClaimsMappingPolicy.ClaimsSchema ?? []),
      ),
    };
  },
};

function refused(entries: ClaimsSchemaEntry[]): string[] {
  const types = entries.flatMap(({ SamlClaimType }) =>
    SamlClaimType && accessControl.test(SamlClaimType) ? [SamlClaimType] : [],
  );
  const wrong = types.filter(
    (type, index) =>
      !validName.test(accessControl.exec(type)?.[1] ?? '') ||
      types.indexOf(type) !== index,
  );
  return [...wrong, ...types.slice(mostAttributes)];
}
