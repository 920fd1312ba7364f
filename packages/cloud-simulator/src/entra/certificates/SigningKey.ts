/** What a signature takes. */
export interface KeyPair {
  privateKeyPem: string;
  certificatePem: string;
}

/** A certificate that Entra signs with, or may sign with. */
export interface SigningKey {
  /** Undefined: the private key or its password is gone, and Entra cannot sign. */
  pair?: KeyPair;
  /** Base64 DER. */
  certificateBase64: string;
  startDateTime: string;
  endDateTime: string;
  /** It is the one that `preferredTokenSigningKeyThumbprint` names. */
  preferred: boolean;
}
