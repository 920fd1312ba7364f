import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { EntraClient } from './EntraClient';

/**
 * The assignments of an application without those of service principals, which sign in
 * nowhere (https://learn.microsoft.com/graph/api/resources/approleassignment, `principalType`).
 */
export async function listOfPeople(
  { assignments }: Pick<EntraClient, 'assignments'>,
  servicePrincipalId: string,
): Promise<AppRoleAssignment[]> {
  const all = await assignments.list(servicePrincipalId);
  return all.filter(isOfPeople);
}

/** Whether it is one of a user or a group. */
export function isOfPeople({ principalType }: AppRoleAssignment): boolean {
  return ['User', 'Group'].includes(principalType ?? '');
}
