import type { User } from '@microsoft/microsoft-graph-types';

/**
 * `userName` that a user gets in AWS. Provisioning strips `#EXT#` from the name of a
 * guest (microsoft-graph.md, section 2).
 */
export function userNameInAws(user: User): string | undefined {
  return user.userPrincipalName?.replace('#EXT#', '');
}
