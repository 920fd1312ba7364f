/**
 * What Entra's federation metadata of one application says.
 * @public
 */
export interface IdentityProviderMetadata {
  /** For example `https://sts.windows.net/{tenantId}/`. */
  entityId: string;
  /** Where AWS sends people to sign in; HTTP-Redirect before HTTP-POST. */
  signOnUrl: string;
  /** SHA-1 thumbprints of the signing certificates, upper-case hex, in document order. */
  signingThumbprints: string[];
}
