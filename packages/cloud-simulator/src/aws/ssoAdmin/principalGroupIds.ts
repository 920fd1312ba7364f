import { IdentityCenterState } from '../../state/AwsOrganizationState';

/** Ids of the groups that hold a user. */
export function principalGroupIds(
  instance: IdentityCenterState,
  userId: string,
): string[] {
  return instance.groups
    .filter(group => group.members.includes(userId))
    .map(({ id }) => id);
}
