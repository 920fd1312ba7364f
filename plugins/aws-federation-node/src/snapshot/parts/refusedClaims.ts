import { ClaimsSchemaEntry } from '../../steps/claimsDefinition';
import { accessControlKey } from './accessControlKey';

/**
 * An attribute for access control that AWS does not take, and what it has against it: that
 * its key or its constant value can be none of a session tag, that the key is there twice,
 * or that there are too many of them.
 * @public
 */
export interface RefusedClaim {
  /** As the policy names it. */
  type: string;
  because: 'key' | 'value' | 'twice' | 'tooMany';
}

const mostAttributes = 50;
const validKey = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu;
const validValue = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/iu;

/**
 * What AWS does not take of the claims of a policy, each type once. Pure.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html for how
 * many there may be, and each once;
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html for what a tag is:
 * keys are the same whatever their case.
 */
export function refusedClaims(
  entries: readonly ClaimsSchemaEntry[],
): RefusedClaim[] {
  const tags = entries.flatMap(entry => {
    const key = accessControlKey(entry);
    return key === undefined
      ? []
      : [{ type: `${entry.SamlClaimType}`, key, value: entry.Value ?? '' }];
  });
  const known = new Set<string>();
  const refused = new Map<string, RefusedClaim['because']>();
  tags.forEach(({ type, key, value }, index) => {
    const because = [
      !validKey.test(key) && ('key' as const),
      !validValue.test(`${value}`) && ('value' as const),
      known.has(key.toLowerCase()) && ('twice' as const),
      index >= mostAttributes && ('tooMany' as const),
    ].find(Boolean);
    known.add(key.toLowerCase());
    if (because && !refused.has(type)) refused.set(type, because);
  });
  return [...refused].map(([type, because]) => ({ type, because }));
}
