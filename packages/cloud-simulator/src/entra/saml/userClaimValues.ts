import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { userProperty } from './userProperty';

/** What Microsoft calls the property in claims. */
const otherMail = /^othermails?$/i;

/**
 * What is sent of a property or directory extension of a user; empty where she has none. Of
 * several values Entra sends one, unless a directory extension has them.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
export function userClaimValues(
  { tenant, user }: { tenant: EntraTenantState; user: EntraUser },
  name: string,
): string[] {
  const extension = user.directoryExtensions?.[name];
  if (extension) return extension;
  if (otherMail.test(name)) {
    const mails = user.otherMails ?? [];
    return tenant.claimsOfSeveralValues === 'all' ? mails : mails.slice(0, 1);
  }
  const value = userProperty(user, name);
  return value ? [value] : [];
}
