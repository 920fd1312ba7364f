import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { isOfPeople } from '../entra/listOfPeople';
import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

const kinds: Record<string, string> = {
  Group: 'group',
  ServicePrincipal: 'application',
};

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
      describeCount(assignments),
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

/** Service principals sign in nowhere, but have to go all the same. */
function describeCount(assignments: AppRoleAssignment[]): string {
  const { length } = assignments.filter(isOfPeople);
  const others = assignments.length - length;
  const people = `${length} ${
    length === 1 ? 'user or group' : 'users and groups'
  }`;
  const applications = `${others} other ${
    others === 1 ? 'application' : 'applications'
  }`;
  const all =
    others === 0
      ? people
      : [...(length > 0 ? [people] : []), applications].join(' and ');
  return `${all} ${assignments.length === 1 ? 'has' : 'have'} the application.`;
}

function describe({
  principalType,
  principalDisplayName,
  principalId,
}: AppRoleAssignment): string {
  const kind = kinds[principalType ?? ''] ?? 'user';
  return `Take the application away from ${kind} "${
    principalDisplayName ?? principalId
  }".`;
}
