import {
  IdentityCenterState,
  IdentityStoreGroup,
} from '../state/AwsOrganizationState';
import { memberIdsOf } from './memberIdsOf';
import { PatchOperation } from './PatchOperation';
import { ScimError } from './ScimError';

/** Adds or removes named members. AWS neither replaces nor clears a whole membership. */
export function patchGroupMembers(options: {
  store: IdentityCenterState;
  group: IdentityStoreGroup;
  operation: PatchOperation;
}) {
  const { store, group, operation } = options;
  const selected = /^members\[value eq "([^"]+)"\]$/i.exec(
    operation.path ?? '',
  )?.[1];
  if (operation.op === 'replace') {
    throw new ScimError(400, 'Replacing group memberships is not supported.');
  }
  if (operation.op === 'add') {
    const added = memberIdsOf(store, operation.value);
    group.members = [...new Set([...group.members, ...added])];
    return;
  }
  if (!selected && operation.value === undefined) {
    throw new ScimError(
      400,
      'Removing all group memberships is not supported.',
    );
  }
  const removed = selected ? [selected] : memberIdsOf(store, operation.value);
  group.members = group.members.filter(member => !removed.includes(member));
}
