import { EntraUser } from '../state/EntraTenantState';
import { Attributes } from './Attributes';

/** What is no source attribute, or comes under another name. */
const HIDDEN = [
  'id',
  'password',
  'deletedDateTime',
  'userType',
  'creationType',
];

/**
 * What the engine reads of a user. `IsSoftDeleted` is Entra's computed attribute: it also
 * holds for users that are disabled or out of scope.
 */
export function userAttributes(user: EntraUser, inScope: boolean): Attributes {
  const attributes: Attributes = {
    objectId: user.id,
    // Entra strips the guest marker for provisioning and keeps the raw name aside.
    userPrincipalName: user.userPrincipalName.replace('#EXT#', ''),
    originalUserPrincipalName: user.userPrincipalName,
    accountEnabled: user.accountEnabled ? 'True' : 'False',
    IsSoftDeleted: inScope && isActive(user) ? 'False' : 'True',
  };
  for (const [name, value] of Object.entries(user)) {
    if (typeof value === 'string' && !HIDDEN.includes(name)) {
      attributes[name] ??= value || undefined;
    }
  }
  // A single value is sent like any other; several cannot be.
  const [mail, ...others] = user.otherMails ?? [];
  if (others.length === 0) attributes.otherMails ??= mail;
  const extensions = Object.entries(user.onPremisesExtensionAttributes ?? {});
  for (const [name, value] of extensions) {
    attributes[name] ??= value || undefined;
  }
  return attributes;
}

/** Neither in the recycle bin nor disabled. */
export function isActive(user: EntraUser): boolean {
  return !user.deletedDateTime && user.accountEnabled;
}
