import { EntraGroup } from '../state/EntraTenantState';
import { Attributes } from './Attributes';

/** What the engine reads of a group; members are references, and no filter can ask for them. */
export function groupAttributes(group: EntraGroup): Attributes {
  return {
    objectId: group.id,
    displayName: group.displayName || undefined,
    mailNickname: group.mailNickname || undefined,
    description: group.description || undefined,
    securityEnabled: group.securityEnabled ? 'True' : 'False',
    mailEnabled: group.mailEnabled ? 'True' : 'False',
  };
}
