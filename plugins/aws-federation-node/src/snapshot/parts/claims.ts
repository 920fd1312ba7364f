import { readDefinition } from '../../steps/claimsDefinition';
import { NameId, readNameId } from '../../steps/readNameId';
import { SnapshotPart } from '../SnapshotPart';
import { claimsOfSeveralValues } from './claimsOfSeveralValues';
import { findServicePrincipalId } from './findServicePrincipalId';
import { RefusedClaim, refusedClaims } from './refusedClaims';

/**
 * What Entra puts into assertions, as far as claims mapping policies say so: what was set
 * in the Entra portal is not told by Microsoft Graph v1.0.
 * @public
 */
export interface ClaimsFacts {
  /** Undefined: there is no application. */
  nameId?: NameId;
  /** Attributes for access control that AWS does not take. */
  refusedClaims: RefusedClaim[];
  /** Types of those that may have several values, of which AWS takes one. */
  severalValues: string[];
}

/** @public */
export const claimsPart: SnapshotPart<ClaimsFacts> = {
  title: 'the claims of the enterprise application',
  tier: 'hourly',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    if (!id) return { refusedClaims: [], severalValues: [] };
    const assigned = await context.entra.claimsMappingPolicies.listAssigned(id);
    const definitions = assigned.flatMap(
      policy => readDefinition(policy) ?? [],
    );
    return {
      nameId: readNameId(assigned),
      refusedClaims: refusedClaims(
        definitions.flatMap(
          ({ ClaimsMappingPolicy: { ClaimsSchema = [] } }) => ClaimsSchema,
        ),
      ),
      severalValues: definitions.flatMap(claimsOfSeveralValues),
    };
  },
};
