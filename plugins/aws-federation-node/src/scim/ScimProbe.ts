/**
 * Reads `ServiceProviderConfig` from a SCIM endpoint.
 * @public
 */
export interface ScimProbe {
  /**
   * Resolves when AWS accepts the token.
   * @throws CloudError: status 401 when the token is refused
   */
  probe(endpoint: string, token: string): Promise<void>;
}
