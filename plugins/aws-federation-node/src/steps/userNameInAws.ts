import type { User } from '@microsoft/microsoft-graph-types';

/**
 * `userName` that a user gets in AWS; undefined when the attribute is empty. Provisioning
 * strips `#EXT#` from the principal name of a guest.
 *
 * @param attribute - as the synchronization schema names it, for example `mail`
 */
export function userNameInAws(
  user: User,
  attribute: string,
): string | undefined {
  const value = new Map<string, string | null | undefined>([
    ...Object.entries(user.onPremisesExtensionAttributes ?? {}),
    ['userPrincipalName', user.userPrincipalName?.replace('#EXT#', '')],
    ['originalUserPrincipalName', user.userPrincipalName],
    ['mail', user.mail],
    ['employeeId', user.employeeId],
    ['onPremisesSamAccountName', user.onPremisesSamAccountName],
  ]).get(attribute);
  return value || undefined;
}
