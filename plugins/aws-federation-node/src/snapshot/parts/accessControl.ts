import { AccessControlStatus } from '../../identityCenter/Instances';
import { readDefinition } from '../../steps/claimsDefinition';
import { SnapshotPart } from '../SnapshotPart';
import { accessControlKey } from './accessControlKey';
import { findActiveStore } from './findActiveStore';
import { findServicePrincipalId } from './findServicePrincipalId';
import { severalInExtensions } from './severalInExtensions';

/**
 * Whether AWS takes the attributes for access control that Entra sends.
 * @public
 */
export interface AccessControlFacts {
  /** How many a claims mapping policy sends. */
  claims: number;
  /** Undefined: no policy sends any, or there is no instance that works. */
  status?: AccessControlStatus;
  /** Types of those from a directory extension that may have several values. */
  severalValues?: string[];
}

/**
 * A part of its own: AWS is asked only where it matters, and whoever has not allowed the
 * portal to ask still learns of the NameID.
 * @public
 */
export const accessControlPart: SnapshotPart<AccessControlFacts> = {
  title: 'the attributes for access control of IAM Identity Center',
  tier: 'hourly',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    const assigned = id
      ? await context.entra.claimsMappingPolicies.listAssigned(id)
      : [];
    const claims = assigned
      .flatMap(policy => readDefinition(policy) ?? [])
      .flatMap(({ ClaimsMappingPolicy: { ClaimsSchema = [] } }) => ClaimsSchema)
      .filter(entry => accessControlKey(entry) !== undefined);
    const store =
      claims.length > 0 ? await findActiveStore(context) : undefined;
    const severalValues = await severalInExtensions(context, claims);
    return {
      claims: claims.length,
      ...(severalValues.length > 0 && { severalValues }),
      ...(store && {
        status: await context.identityCenter.instances.readAccessControl(
          store.instanceArn,
        ),
      }),
    };
  },
};
