import { EntraUser } from '../../state/EntraTenantState';

/** A property of a user as a source of claims, by its name in any case; undefined: empty. */
export function userProperty(
  user: EntraUser,
  name: string,
): string | undefined {
  const properties: Record<string, string | null | undefined> = {
    ...user.onPremisesExtensionAttributes,
    objectId: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    surname: user.surname,
    mail: user.mail,
    mailNickname: user.mailNickname,
    employeeId: user.employeeId,
    onPremisesSamAccountName: user.onPremisesSamAccountName,
    department: user.department,
    jobTitle: user.jobTitle,
  };
  const wanted = name.toLowerCase();
  const found = Object.entries(properties).find(
    ([property]) => property.toLowerCase() === wanted,
  );
  return found?.[1] || undefined;
}
