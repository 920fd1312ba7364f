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
}
