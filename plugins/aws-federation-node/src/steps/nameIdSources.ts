/**
 * `ID` of what Entra sends as NameID when no claims mapping policy says otherwise.
 * @public
 */
export const defaultNameIdSource = 'userprincipalname';

/**
 * Attributes of an Entra user from which both `userName` and the SAML NameID can come:
 * the name that the synchronization schema has for it, and the `ID` of a claims mapping
 * policy. Entra takes no others as NameID, but for telephone numbers, which name nobody.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 * @public
 */
export const nameIdSources: ReadonlyMap<string, string> = new Map([
  ['userPrincipalName', defaultNameIdSource],
  ['mail', 'mail'],
  ['employeeId', 'employeeid'],
  ['onPremisesSamAccountName', 'onpremisessamaccountname'],
  // The principal name with #EXT#, which provisioning leaves out of the first.
  ['originalUserPrincipalName', defaultNameIdSource],
  ...Array.from({ length: 15 }, (_, index): [string, string] => [
    `extensionAttribute${index + 1}`,
    `extensionattribute${index + 1}`,
  ]),
]);
