import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { ProvisioningEvent } from './ProvisioningEvent';

type Source = Pick<
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

/** A user whom Entra has forgotten: the log has nothing but the id. */
export function sourceGone(sourceId: string): Source {
  return {
    objectType: 'User',
    sourceId,
    name: sourceId,
    sourceDetails: { id: sourceId, odatatype: 'User', DisplayName: '' },
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
