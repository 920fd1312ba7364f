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
import { jobsOfSenders } from './senders';
import { GroupTruth, LeftTruth } from './Truth';

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

/** Groups that keep somebody's access in AWS, though Entra does not have them in scope. */
export function groupsLeft(copy: CloudsCopy): LeftTruth[] {
  const { tenant, senders, instance } = copy;
  if (!tenant || !sendsGroups(copy)) return [];
  const scope = scopeThatCounts({ tenant, senders }).groups;
  const links = jobsOfSenders(copy).flatMap(job =>
    Object.entries(job.links).filter(([, { type }]) => type === 'Group'),
  );
  const wanted = links
    .filter(([id]) => scope.has(id))
    .map(([, { targetId }]) => targetId);
  const active = (instance?.users ?? [])
    .filter(user => user.active)
    .map(({ id }) => id);
  const kept = (instance?.groups ?? [])
    .filter(({ members }) => members.some(id => active.includes(id)))
    .map(({ id }) => id);
  const [job] = jobsThatSend(copy, 'Group');
  return links
    .filter(
      ([id, { targetId }]) =>
        !scope.has(id) && kept.includes(targetId) && !wanted.includes(targetId),
    )
    .map(([id]) => ({ id, hindrance: hindranceOf(job, id, false) }));
}
