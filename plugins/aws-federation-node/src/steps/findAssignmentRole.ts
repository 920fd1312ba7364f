import { FoundApplication } from './findApplication';

/** Role for an application that declares none. */
const defaultAccess = '00000000-0000-0000-0000-000000000000';
/** Of AWS's gallery application. */
const userRole = 'User';

/**
 * The app role that users and groups get, as the enterprise application has it.
 *
 * @param chosen - its display name, value or id; default `User`
 * @returns its id, or one sentence on why there is none
 */
export function findAssignmentRole(
  servicePrincipal: FoundApplication['servicePrincipal'],
  chosen: string | undefined,
): { id: string } | { problem: string } {
  const roles = servicePrincipal.appRoles ?? [];
  if (roles.length === 0 && !chosen) return { id: defaultAccess };
  const usable = roles.filter(
    role => role.isEnabled && role.allowedMemberTypes?.includes('User'),
  );
  const wanted = chosen ?? userRole;
  const found = usable.find(
    ({ displayName, value, id }) =>
      displayName === wanted || value === wanted || id === wanted,
  );
  if (found?.id) return { id: found.id };
  if (!chosen) {
    return {
      problem:
        'The application has no role "User" to assign. Restore the role under "App roles" in the Entra portal, and run this again.',
    };
  }
  const names = usable.map(({ displayName }) => `"${displayName}"`);
  return {
    problem: `The application has no role "${chosen}" that users and groups can get${
      names.length > 0 ? `; it has ${names.join(', ')}` : ''
    }. Name one that it has in the template "Complete an AWS federation".`,
  };
}
