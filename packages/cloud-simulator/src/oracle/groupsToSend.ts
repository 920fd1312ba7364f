import { objectMapping } from '../provisioning/objectMapping';
import { awsGroupOf } from './awsGroupOf';
import { CloudsCopy } from './CloudsCopy';
import { hindranceOf } from './hindranceOf';
import { jobsThatCount } from './jobThatCounts';
import {
  entitledThatCount,
  jobsThatSend,
  scopeThatCounts,
} from './scopeThatCounts';
import { GroupTruth } from './Truth';

/** Whether Entra sends groups at all. */
export function sendsGroups(copy: CloudsCopy): boolean {
  return jobsThatCount(copy).some(
    job => objectMapping(job, 'Group') !== undefined,
  );
}

/** What is so of each group that has the application; null: groups are off. */
export function groupsToSend(copy: CloudsCopy): GroupTruth[] | null {
  const { tenant, servicePrincipal } = copy;
  if (!tenant || !servicePrincipal || !sendsGroups(copy)) return null;
  const [job] = jobsThatSend(copy, 'Group');
  const federation = { tenant, senders: copy.senders };
  const { groups: assigned } = entitledThatCount(federation);
  const scope = scopeThatCounts(federation);
  return tenant.groups
    .filter(({ id }) => assigned.has(id))
    .map(group => {
      const isInAws = awsGroupOf(copy, group) !== undefined;
      return {
        id: group.id,
        displayName: group.displayName,
        passesFilter: scope.groups.has(group.id),
        isInAws,
        hindrance: isInAws
          ? null
          : hindranceOf(job, group.id, Boolean(job?.links[group.id])),
      };
    });
}
