import { Federation } from './Federation';
import { specifiedStore } from './specifiedStore';

/**
 * Whether somebody has to visit AWS's console for the two to be connected.
 * - `first`: something that only the console gives was never handed in.
 * - `anew`: it was, and AWS has another identity store since, or none.
 * - `none`: what was handed in belongs to the identity store that AWS has.
 * - `unknown`: nobody looked yet, or the last check could not tell what there is.
 * @public
 */
export const visitNeeds = ['first', 'anew', 'none', 'unknown'] as const;

/** @public */
export type VisitNeed = (typeof visitNeeds)[number];

/**
 * As of the last check. Pure. A new access token or certificate is no visit of this kind:
 * it changes nothing of the identity source.
 * @public
 */
export function visitNeed({
  specification,
  status,
}: Pick<Federation, 'specification' | 'status'>): VisitNeed {
  const { observedAt, overall, identityStoreId, conditions } = status;
  if (!observedAt) return 'unknown';
  if (!specification) return overall === 'NotFederated' ? 'first' : 'unknown';
  if (!specification.saml || !specification.provisioning) return 'first';
  const specified = specifiedStore(specification);
  const isGone = conditions.some(({ reason }) => reason === 'InstanceMissing');
  const isAnother =
    specified !== undefined &&
    identityStoreId !== undefined &&
    identityStoreId !== specified;
  return isGone || isAnother ? 'anew' : 'none';
}
