import { groupAttributes } from '../provisioning/groupAttributes';
import { objectMapping } from '../provisioning/objectMapping';
import { targetValues } from '../provisioning/targetValues';
import { IdentityStoreGroup } from '../state/AwsOrganizationState';
import { EntraGroup } from '../state/EntraTenantState';
import { CloudsCopy } from './CloudsCopy';
import { jobThatCounts } from './jobThatCounts';
import { jobsOfSenders } from './senders';

/**
 * The group of AWS that is a group of Entra: the one that the job has linked, or the one
 * with the name that the job would send.
 */
export function awsGroupOf(
  copy: CloudsCopy,
  group: EntraGroup,
): IdentityStoreGroup | undefined {
  const links = jobsOfSenders(copy).map(job => job.links);
  const groups = copy.instance?.groups ?? [];
  const linked = groups.find(({ id }) =>
    links.some(each => each[group.id]?.targetId === id),
  );
  const taken = links
    .flatMap(each => Object.values(each))
    .map(({ targetId }) => targetId);
  const name = mappedName(copy, group)?.toLowerCase();
  return (
    linked ??
    groups.find(
      ({ id, displayName }) =>
        !taken.includes(id) && displayName.toLowerCase() === name,
    )
  );
}

function mappedName(copy: CloudsCopy, group: EntraGroup): string | undefined {
  const job = jobThatCounts(copy);
  const mapping = job && objectMapping(job, 'Group');
  if (!mapping) return group.displayName;
  try {
    const attributes = groupAttributes(group);
    return targetValues({ mapping, attributes, creating: true }).displayName;
  } catch {
    // An expression that cannot be evaluated sends none.
    return undefined;
  }
}
