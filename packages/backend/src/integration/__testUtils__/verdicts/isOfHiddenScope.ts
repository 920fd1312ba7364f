import { refusedInAws } from './hasOldName';
import { isAssigned } from './isAssigned';
import { isRefusedFor } from './isRefusedFor';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/**
 * Whether it comes of everybody being sent, which Entra hides, where only who has the
 * application should be: of groups and people without it, or of whoever loses it.
 */
export function isOfHiddenScope(problem: Problem, seen: Seen): boolean {
  const { state, truth, specification } = seen;
  const { kind, causes } = problem;
  const isHidden =
    state.tenant.provisioningService?.maskedSecrets === 'all' &&
    state.servicePrincipal?.simulated.secrets.SyncAll === 'true' &&
    specification?.provisioning?.scope === 'assigned';
  if (!isHidden) return false;
  if (kind === 'groups-missing') {
    return (truth.groups ?? [])
      .filter(({ passesFilter, isInAws }) => passesFilter && !isInAws)
      .every(({ id }) => !isAssigned(state, id));
  }
  return isRefusedFor(problem, ['unknownUser', 'otherUserName'])
    ? refusedInAws(seen).every(({ id }) => !hasApplication(state, id))
    : causes.every(
        ({ text }) =>
          text === 'unassigned RedundantExport' ||
          text === 'unassigned notSent',
      );
}

/** She has the application, or a group of hers has it. */
function hasApplication(state: Seen['state'], id: string): boolean {
  return (
    isAssigned(state, id) ||
    state.tenant.groups.some(
      group => group.members.includes(id) && isAssigned(state, group.id),
    )
  );
}
