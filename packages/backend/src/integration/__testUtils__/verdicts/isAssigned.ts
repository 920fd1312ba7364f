import { StartingState } from '../states/StartingState';

/** Whether somebody, or a group, has the application. */
export function isAssigned(
  { servicePrincipal }: Pick<StartingState, 'servicePrincipal'>,
  principalId: string,
): boolean {
  return Boolean(
    servicePrincipal?.simulated.appRoleAssignments.some(
      each => each.principalId === principalId,
    ),
  );
}
