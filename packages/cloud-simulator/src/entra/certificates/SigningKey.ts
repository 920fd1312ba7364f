/** A key that Entra signs with, or may sign with. */
export interface SigningKey {
  privateKeyPem: string;
  certificatePem: string;
  /** Base64 DER. */
  certificateBase64: string;
  startDateTime: string;
  endDateTime: string;
  /** It is the one that `preferredTokenSigningKeyThumbprint` names. */
  preferred: boolean;
}
