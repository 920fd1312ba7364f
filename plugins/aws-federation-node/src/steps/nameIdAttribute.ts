/**
 * The attribute that Entra sends as SAML NameID unless somebody changes the claims of
 * the application. AWS looks the person up by it, so `userName` must be the same.
 * @public
 */
export const nameIdAttribute = 'userPrincipalName';

/**
 * Why people could not sign in when `userName` came from that attribute; undefined
 * when they can.
 * @public
 */
export function userNameAttributeProblem(
  attribute: string,
): string | undefined {
  return attribute === nameIdAttribute
    ? undefined
    : `userName would come from "${attribute}", but Entra signs people in with their ${nameIdAttribute} as NameID: AWS would not find them, and sign-in would fail. Use ${nameIdAttribute}.`;
}
