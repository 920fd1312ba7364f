/** Attributes that hold the name of one person, or lead to her. */
const personal =
  /\b(userPrincipalName|mail|otherMails|mailNickname|displayName|givenName|surname|employeeId|objectId|onPremisesSamAccountName|onPremisesUserPrincipalName)( [^a-z"]*)"[^"]*"/g;

/** A scoping filter of people as its mapping tells it, without the names of single people. */
export function filterInWords(filter: string): string {
  return filter.replace(personal, '$1$2"…"');
}
