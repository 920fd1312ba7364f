import { objectMapping } from '../provisioning/objectMapping';
import { targetValues } from '../provisioning/targetValues';
import { userAttributes } from '../provisioning/userAttributes';
import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { EntraUser } from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { CloudsCopy } from './CloudsCopy';
import { jobsOfSenders } from './senders';

/**
 * The user of AWS that is a person of Entra: the one that a job has linked, or the one
 * with the user name that a job would send.
 */
export function awsUserOf(
  { instance, senders }: CloudsCopy,
  user: EntraUser,
): IdentityStoreUser | undefined {
  const users = instance?.users ?? [];
  const jobs = jobsOfSenders({ senders });
  const linkedIds = jobs.map(({ links }) => links[user.id]?.targetId);
  return (
    users.find(({ id }) => linkedIds.includes(id)) ??
    namesakeOf({ instance, senders }, user)
  );
}

/** The user of AWS with the user name that a job would send of a person, be it somebody else. */
export function namesakeOf(
  { instance, senders }: Pick<CloudsCopy, 'instance' | 'senders'>,
  user: EntraUser,
): IdentityStoreUser | undefined {
  const jobs = jobsOfSenders({ senders });
  const names = (jobs.length > 0 ? jobs : [undefined]).map(job =>
    mappedUserName(job, user)?.toLowerCase(),
  );
  return instance?.users.find(({ userName }) =>
    names.includes(userName.toLowerCase()),
  );
}

function mappedUserName(
  job: SynchronizationJobState | undefined,
  user: EntraUser,
): string | undefined {
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
