import { findApplication } from './findApplication';
import { findAssignmentRole } from './findAssignmentRole';

/**
 * Why users and groups cannot get the specified role.
 *
 * @returns one sentence, or undefined: they can, or there is no application to look at yet
 * @throws CloudError
 * @public
 */
export async function assignmentRoleProblem(
  context: Parameters<typeof findApplication>[0],
): Promise<string | undefined> {
  const { role } = context.specification.assignments;
  if (!role) return undefined;
  const search = await findApplication(context);
  if (search.kind !== 'found') return undefined;
  const found = findAssignmentRole(search.servicePrincipal, role);
  return 'problem' in found ? found.problem : undefined;
}
