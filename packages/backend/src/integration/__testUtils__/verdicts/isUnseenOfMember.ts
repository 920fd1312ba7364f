import { jobsOf } from 'cloud-simulator';
import { Cause } from './causes';
import { Seen } from './Seen';
import { isAccessMissing } from './wantedAccess';

/**
 * Whether somebody lacks nothing but the membership in a group that is in AWS and has there
 * what is specified for it: that AWS lacks an assignment of the group can be told.
 *
 * @param isSo - compares what a job has sent of the group with the members that AWS has;
 * `userId` is hers there
 */
export function isUnseenOfMember(
  member: Cause['member'],
  { state, specification }: Seen,
  isSo: (group: {
    sent: { members?: string[]; passedBy?: string[] };
    has: string[];
    userId: string | undefined;
  }) => boolean,
): boolean {
  const { servicePrincipal, identityCenter } = state;
  if (!member || isAccessMissing(specification, state)) return false;
  const { personId, groupId = '' } = member;
  return jobsOf(servicePrincipal).some(({ links }) => {
    const link = links[groupId];
    const group = identityCenter?.groups.find(
      ({ id }) => id === link?.targetId,
    );
    return (
      group &&
      isSo({
        sent: JSON.parse(link.digest),
        has: group.members,
        userId: links[personId]?.targetId,
      })
    );
  });
}
