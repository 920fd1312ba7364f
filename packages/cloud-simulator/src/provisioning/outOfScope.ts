import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { EntrySkipped } from './EntrySkipped';
import { isActive } from './userAttributes';

/** Why a user who is not sent is left out; undefined for one who is to be sent. */
export function outOfScope(options: {
  user: EntraUser;
  /** Users who are assigned, or everybody. */
  entitled: Set<string>;
  /** Those of them who pass the scoping filter. */
  inScope: Set<string>;
}): EntrySkipped | undefined {
  const { user, entitled, inScope } = options;
  if (!entitled.has(user.id)) {
    return new EntrySkipped(
      'NotEffectivelyEntitled',
      'The user is not assigned to the application. Assign the user, directly or through a group.',
    );
  }
  if (!isActive(user)) {
    return new EntrySkipped(
      'NotEffectivelyEntitled',
      'The user is not active in the source system.',
    );
  }
  return inScope.has(user.id)
    ? undefined
    : new EntrySkipped(
        'EntrySynchronizationSkipped',
        'The user does not pass the scoping filter of the mapping.',
      );
}

/** The same of a group. */
export function groupOutOfScope(options: {
  group: EntraGroup;
  entitled: Set<string>;
  inScope: Set<string>;
}): EntrySkipped | undefined {
  const { group, entitled, inScope } = options;
  if (!entitled.has(group.id)) {
    return new EntrySkipped(
      'NotEffectivelyEntitled',
      'The group is not assigned to the application. Assign the group.',
    );
  }
  return inScope.has(group.id)
    ? undefined
    : new EntrySkipped(
        'EntrySynchronizationSkipped',
        'The group does not pass the scoping filter of the mapping.',
      );
}
