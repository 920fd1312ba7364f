/**
 * Reads `ServiceProviderConfig` from a SCIM endpoint (aws-identity-center.md, section 2.5).
 * @public
 */
export interface ScimProbe {
  /**
   * Resolves when AWS accepts the token.
   * @throws CloudError: status 401 when the token is refused
   */
  probe(endpoint: string, token: string): Promise<void>;
}
