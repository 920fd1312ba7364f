import { StartingState } from '../states/StartingState';

type Tenant = Pick<StartingState['tenant'], 'groups'>;

/**
 * The group that a specification meant by a name: it keeps its mail nickname whatever its
 * display name is now, and whoever else has that name.
 */
export function specifiedGroup(
  { groups }: Tenant,
  name: string,
): Tenant['groups'][number] | undefined {
  return (
    groups.find(({ mailNickname }) => mailNickname === name) ??
    groups.find(({ displayName }) => displayName === name)
  );
}
