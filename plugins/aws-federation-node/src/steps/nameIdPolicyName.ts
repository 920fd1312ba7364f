/**
 * Display name of the claims mapping policy that sets the NameID of one application.
 * By it the policy is found again, so it holds the id, which never changes.
 * @public
 */
export function nameIdPolicyName(appId: string): string {
  return `AWS federation NameID ${appId}`;
}
