import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

/** More names than a person reads. */
const namesShown = 20;

/**
 * Nobody has the enterprise application. Comes after the synchronization job, which
 * would deactivate in AWS everybody whom it sees losing the application.
 * @public
 */
export const removeAssignmentsStep: RemovalStep = {
  id: 'remove-assignments',
  title: 'Assignments',

  async inspect(context) {
    const { problem, servicePrincipal, jobs } = await findRemovable(context);
    if (problem) {
      return blocked(problem);
    }
    const assignments = servicePrincipal
      ? await context.entra.assignments.list(servicePrincipal.id)
      : [];
    if (assignments.length === 0) {
      return done('Nobody has the application.');
    }
    if (jobs.length > 0) {
      return blocked(
        'The synchronization job is still there and would deactivate these people in AWS. Delete it first.',
      );
    }
    const shown = assignments.slice(0, namesShown).map(describe);
    const more = assignments.length - shown.length;
    return pending(
      `${assignments.length} ${
        assignments.length === 1 ? 'user or group has' : 'users and groups have'
      } the application.`,
      ...shown,
      ...(more > 0 ? [`Take the application away from ${more} more.`] : []),
    );
  },

  async apply(context) {
    const { servicePrincipal } = await findRemovable(context);
    if (!servicePrincipal) {
      return {};
    }
    const { entra } = context;
    for (const { id } of await entra.assignments.list(servicePrincipal.id)) {
      if (id) {
        await entra.assignments.remove(servicePrincipal.id, id);
      }
    }
    return {};
  },
};

function describe({
  principalType,
  principalDisplayName,
  principalId,
}: AppRoleAssignment): string {
  const kind = principalType === 'Group' ? 'group' : 'user';
  return `Take the application away from ${kind} "${
    principalDisplayName ?? principalId
  }".`;
}
