/**
 * An account of the organization.
 * @public
 */
export interface OrganizationAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  /** Mail address of its root user. */
  mail?: string;
  /** False: suspended, or being closed or opened. */
  active: boolean;
}

/**
 * Accounts of the organization. Every method throws `CloudError`.
 * @public
 */
export interface Accounts {
  list(): Promise<OrganizationAccount[]>;
}
