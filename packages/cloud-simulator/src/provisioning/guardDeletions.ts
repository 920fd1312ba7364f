import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { flows, objectMapping } from './objectMapping';
import { ProvisioningEvent } from './ProvisioningEvent';
import { provisioningScope } from './provisioningScope';
import { sourceOfGone, sourceUser } from './sourceOf';
import { isActive } from './userAttributes';

/** A cycle would take more users away than the deletion threshold allows. */
export class TooManyDeletesError extends Error {
  /** Ids in Entra of the users who are about to go. */
  readonly sourceIds: string[];

  constructor(sourceIds: string[], threshold: number) {
    super(
      `${sourceIds.length} users are about to be disabled, more than the deletion threshold of ${threshold}. Allow it with a restart that forces deletes, or correct the scope.`,
    );
    this.name = 'TooManyDeletesError';
    this.sourceIds = sourceIds;
  }
}

/** Whether users that leave the scope stay as they are in the target. */
export function keepsOutOfScope(
  servicePrincipal: EntraServicePrincipal,
): boolean {
  const { SkipOutOfScopeDeletions = '' } = servicePrincipal.simulated.secrets;
  return SkipOutOfScopeDeletions.toLowerCase() === 'true';
}

/**
 * Entra's guard against accidental deletions, as `SyncNotificationSettings` sets it.
 *
 * @throws TooManyDeletesError when the cycle must not run.
 */
export function guardDeletions(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
}) {
  const { tenant, servicePrincipal, job } = options;
  const threshold = deleteThreshold(servicePrincipal);
  if (threshold === undefined || job.forceDeletes) return;
  const scope = provisioningScope(options);
  const stay = new Set(
    tenant.users
      .filter(
        user =>
          isActive(user) &&
          (scope.users.has(user.id) || keepsOutOfScope(servicePrincipal)),
      )
      .map(user => user.id),
  );
  const mapping = objectMapping(job, 'User');
  if (!mapping || !flows(mapping, 'Delete')) return;
  const leaving = Object.entries(job.links)
    .filter(
      ([id, link]) => link.type !== 'Group' && link.active && !stay.has(id),
    )
    .map(([id]) => id);
  if (leaving.length > threshold)
    throw new TooManyDeletesError(leaving, threshold);
}

/**
 * A deletion that the guard holds back, as the log shows it
 * (https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions).
 */
export function stagedDeletion(
  tenant: EntraTenantState,
  job: SynchronizationJobState,
  sourceId: string,
): ProvisioningEvent {
  const user = tenant.users.find(each => each.id === sourceId);
  return {
    ...(user ? sourceUser(user) : sourceOfGone('User', sourceId)),
    action: 'stagedDelete',
    status: 'success',
    targetId: job.links[sourceId]?.targetId,
    modified: [],
  };
}

function deleteThreshold(
  servicePrincipal: EntraServicePrincipal,
): number | undefined {
  const text = servicePrincipal.simulated.secrets.SyncNotificationSettings;
  if (!text) return undefined;
  try {
    const settings = JSON.parse(text);
    const value = Number(settings.DeleteThresholdValue);
    return settings.DeleteThresholdEnabled && value > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
