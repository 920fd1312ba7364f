import { objectMapping } from '../provisioning/objectMapping';
import { targetValues } from '../provisioning/targetValues';
import { userAttributes } from '../provisioning/userAttributes';
import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { EntraUser } from '../state/EntraTenantState';
import { CloudsCopy } from './CloudsCopy';

/**
 * The user of AWS that is a person of Entra: the one that the job has linked, or the one
 * with the user name that the job would send.
 */
export function awsUserOf(
  { instance, servicePrincipal }: CloudsCopy,
  user: EntraUser,
): IdentityStoreUser | undefined {
  const job = servicePrincipal?.simulated.job;
  const users = instance?.users ?? [];
  const linked = users.find(({ id }) => id === job?.links[user.id]?.targetId);
  if (linked) return linked;
  const userName = mappedUserName(servicePrincipal, user);
  return users.find(
    each => each.userName.toLowerCase() === userName?.toLowerCase(),
  );
}

function mappedUserName(
  servicePrincipal: CloudsCopy['servicePrincipal'],
  user: EntraUser,
): string | undefined {
  const job = servicePrincipal?.simulated.job;
  const mapping = job && objectMapping(job, 'User');
  if (!mapping) return user.userPrincipalName;
  try {
    return targetValues({
      mapping,
      attributes: userAttributes(user, true),
      creating: true,
    }).userName;
  } catch {
    // An expression that cannot be evaluated sends nobody.
    return undefined;
  }
}
