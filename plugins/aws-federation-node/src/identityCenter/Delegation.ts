/**
 * Who administers IAM Identity Center for an organization, beside the management account.
 * Only the management account may change it; AWS allows one delegated administrator.
 * @public
 */
export interface Delegation {
  /**
   * Account id of the delegated administrator, or undefined.
   * @param as - `own`: with the credentials of the configured account, which AWS answers
   *   only when it is a delegated administrator or the management account
   */
  administrator(as: 'own' | 'management'): Promise<string | undefined>;
  /**
   * Whether Identity Center has trusted access to the organization.
   * @param as - as for `administrator`
   */
  isTrusted(as: 'own' | 'management'): Promise<boolean>;
  /** Twice is no failure. */
  trust(): Promise<void>;
  /** Makes the configured account the delegated administrator; twice is no failure. */
  register(): Promise<void>;
}
