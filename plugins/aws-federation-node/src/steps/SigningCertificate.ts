/**
 * A signing certificate of the application.
 * @public
 */
export interface SigningCertificate {
  /** Upper-case hex SHA-1. */
  thumbprint: string;
  /** ISO 8601. */
  startsAt: string;
  /** ISO 8601. */
  endsAt: string;
  /** Entra signs with it. */
  active: boolean;
  /**
   * What Entra lacks to sign with it: the private key, or the password that opens the file
   * of that key. Undefined: nothing, as far as Graph tells.
   */
  lacks?: 'privateKey' | 'password';
}
