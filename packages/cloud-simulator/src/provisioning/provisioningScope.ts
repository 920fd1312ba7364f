import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { groupAttributes } from './groupAttributes';
import { objectMapping } from './objectMapping';
import { passesScopingFilter } from './passesScopingFilter';
import { userAttributes } from './userAttributes';

/** A job, the application that it belongs to, and the directory from which it sends. */
interface ScopeOptions {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  /** Undefined: the application has none, so that nothing narrows whom it is given to. */
  job: SynchronizationJobState | undefined;
}

/** Ids of the users and groups that a job provisions. */
export interface ProvisioningScope {
  users: Set<string>;
  groups: Set<string>;
}

/**
 * Who is entitled and passes the scoping filter of the job's mapping, each by itself: a user
 * who does not any more is disabled like one who was unassigned, a group deleted. Members
 * of a group that its filter leaves out stay entitled
 * (https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts).
 */
export function provisioningScope(options: ScopeOptions): ProvisioningScope {
  const { tenant, job } = options;
  const { users, groups } = entitled(options);
  const filterOf = (kind: 'User' | 'Group') =>
    job && objectMapping(job, kind)?.scope;
  const ofUsers = filterOf('User');
  const ofGroups = filterOf('Group');
  return {
    users: idsOf(
      tenant.users,
      user =>
        users.has(user.id) &&
        passesScopingFilter(ofUsers, userAttributes(user, true)),
    ),
    groups: idsOf(
      tenant.groups,
      group =>
        groups.has(group.id) &&
        passesScopingFilter(ofGroups, groupAttributes(group)),
    ),
  };
}

function idsOf<T extends { id: string }>(
  all: T[],
  isIn: (each: T) => boolean,
): Set<string> {
  return new Set(all.filter(isIn).map(({ id }) => id));
}

/**
 * Whether a cycle sends everybody. A narrower `SyncAll` counts only from the next initial
 * cycle on, which a restart begins
 * (https://learn.microsoft.com/entra/identity/app-provisioning/known-issues).
 */
export function syncsEverybody({
  servicePrincipal,
  job,
}: Pick<ScopeOptions, 'servicePrincipal' | 'job'>): boolean {
  const { SyncAll } = servicePrincipal.simulated.secrets;
  return (
    SyncAll?.toLowerCase() === 'true' ||
    (job?.initialCycleDone === true && job.syncsEverybody === true)
  );
}

/**
 * Everything when the job sends everybody; otherwise the assigned users, the assigned groups and
 * the direct members of these. Entra does not look into nested groups.
 */
export function entitled(options: ScopeOptions): ProvisioningScope {
  const { tenant, servicePrincipal } = options;
  const { appRoleAssignments, assignmentsNotTaken = [] } =
    servicePrincipal.simulated;
  const isUser = new Set(tenant.users.map(user => user.id));
  if (syncsEverybody(options)) {
    return {
      users: isUser,
      groups: new Set(tenant.groups.map(group => group.id)),
    };
  }
  const users = new Set<string>();
  const groups = new Set<string>();
  const taken = appRoleAssignments.filter(
    ({ id }) => !assignmentsNotTaken.includes(id),
  );
  for (const { principalId } of taken) {
    const group = tenant.groups.find(each => each.id === principalId);
    if (group) {
      groups.add(group.id);
      group.members.filter(id => isUser.has(id)).forEach(id => users.add(id));
    } else if (isUser.has(principalId)) {
      users.add(principalId);
    }
  }
  return { users, groups };
}
