import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { ProvisioningEvent } from './ProvisioningEvent';

/** An object of Entra as the provisioning log names it. */
export type Source = Pick<
  ProvisioningEvent,
  'objectType' | 'sourceId' | 'name' | 'sourceDetails'
>;

/** A user as the provisioning log names them. */
export function sourceUser(user: EntraUser): Source {
  return {
    objectType: 'User',
    sourceId: user.id,
    name: user.userPrincipalName,
    sourceDetails: {
      id: user.id,
      odatatype: 'User',
      DisplayName: user.displayName ?? '',
      UserPrincipalName: user.userPrincipalName,
    },
  };
}

/** What Entra does not have any more: the id is all that is left. */
export function sourceOfGone(
  objectType: Source['objectType'],
  sourceId: string,
): Source {
  return {
    objectType,
    sourceId,
    name: sourceId,
    sourceDetails: { id: sourceId, odatatype: objectType, DisplayName: '' },
  };
}

/** A group as the provisioning log names it. */
export function sourceGroup(group: EntraGroup): Source {
  return {
    objectType: 'Group',
    sourceId: group.id,
    name: group.displayName,
    sourceDetails: {
      id: group.id,
      odatatype: 'Group',
      DisplayName: group.displayName,
    },
  };
}
