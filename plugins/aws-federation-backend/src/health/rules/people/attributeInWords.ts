/**
 * An attribute of an Entra user as it is said of a person, for example `no mail address`
 * from `mail`.
 */
export function attributeInWords(attribute: string): string {
  const word = new Map([
    ['userPrincipalName', 'user principal name'],
    ['originalUserPrincipalName', 'user principal name'],
    ['mail', 'mail address'],
    ['employeeId', 'employee id'],
    ['onPremisesSamAccountName', 'SAM account name'],
  ]).get(attribute);
  return word ?? attribute;
}
