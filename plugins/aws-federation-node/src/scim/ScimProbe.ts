/**
 * Asks a SCIM endpoint, and changes nothing there.
 * @public
 */
export interface ScimProbe {
  /**
   * Resolves when AWS accepts the token.
   * @throws CloudError: status 401 when the token is refused
   */
  probe(endpoint: string, token: string): Promise<void>;
  /** Id in the identity store behind the endpoint of the user with that `userName`; undefined: it has none. */
  findUserId(
    endpoint: string,
    token: string,
    userName: string,
  ): Promise<string | undefined>;
}
