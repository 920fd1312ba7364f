import { ObjectMapping } from '../provisioning/MappingSource';
import { objectMapping } from '../provisioning/objectMapping';
import { TargetValues, targetValues } from '../provisioning/targetValues';
import { userAttributes } from '../provisioning/userAttributes';
import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { EntraUser } from '../state/EntraTenantState';
import { CloudsCopy } from './CloudsCopy';
import { jobsOfSenders } from './senders';

/**
 * Whether the names that AWS has of somebody are those that a mapping makes of her now:
 * one of them may stay as it was while the others follow.
 */
export function followsNames(
  copy: CloudsCopy,
  user: EntraUser,
  { userName, displayName, name }: IdentityStoreUser,
): boolean {
  return jobsOfSenders(copy).some(job => {
    const mapping = objectMapping(job, 'User');
    const wanted = mapping && valuesOf(mapping, user);
    if (!wanted) return false;
    return [
      [userName.toLowerCase(), wanted.userName?.toLowerCase()],
      [displayName, wanted.displayName],
      [name?.givenName, wanted['name.givenName']],
      [name?.familyName, wanted['name.familyName']],
    ].every(([is, should]) => should === undefined || is === should);
  });
}

/** Undefined: an expression cannot be evaluated. */
function valuesOf(
  mapping: ObjectMapping,
  user: EntraUser,
): TargetValues | undefined {
  try {
    return targetValues({
      mapping,
      attributes: userAttributes(user, true),
      creating: true,
    });
  } catch {
    return undefined;
  }
}
