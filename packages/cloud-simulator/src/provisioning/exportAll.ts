import { Clock } from '../Clock';
import {
  EntraGroup,
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { deleteGone } from './deleteGone';
import { duplicateSources } from './duplicateSources';
import { EntrySkipped } from './EntrySkipped';
import { Escrow, putIntoEscrow, waitsInEscrow } from './escrows';
import { keepsOutOfScope } from './guardDeletions';
import { ObjectMapping } from './MappingSource';
import { objectMapping } from './objectMapping';
import { groupOutOfScope, outOfScope } from './outOfScope';
import { ProvisioningEvent, skippedOutcome } from './ProvisioningEvent';
import { provisionGroup } from './provisionGroup';
import { entitled, provisioningScope } from './provisioningScope';
import { provisionUser } from './provisionUser';
import { ScimConnection } from './ScimConnection';
import { sourceGroup, sourceUser } from './sourceOf';

interface Options {
  clock: Clock;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  connection: ScimConnection;
  record: (event: ProvisioningEvent, escrow?: Escrow) => void;
}

/**
 * Sends what changed since the last cycle, mapping by mapping; a mapping that is off
 * sends nothing and deletes nothing. A slow initial cycle goes on with the next users
 * and is done with the last ones.
 *
 * @returns how many users the cycle has looked at by now.
 * @throws ScimError when the endpoint refuses the token.
 */
export async function exportAll(options: Options): Promise<number> {
  const { tenant, job } = options;
  const scope = provisioningScope(options);
  const users = objectMapping(job, 'User');
  const part = job.initialCycleDone ? undefined : job.slowInitialCycle;
  const from = part?.completed ?? 0;
  const to = part ? from + part.usersPerRun : tenant.users.length;
  if (users) {
    await exportUsers(
      options,
      users,
      scope.users,
      tenant.users.slice(from, to),
    );
  }
  if (part && to < tenant.users.length) {
    part.completed = to;
    return to;
  }
  const groups = objectMapping(job, 'Group');
  if (groups) await exportGroups(options, groups, scope);
  await deleteGone({ ...options, scope: scope.groups, users, groups });
  job.initialCycleDone = true;
  job.slowInitialCycle = undefined;
  return tenant.users.length;
}

async function exportUsers(
  options: Options,
  mapping: ObjectMapping,
  inScope: Set<string>,
  users: EntraUser[],
) {
  const { tenant, servicePrincipal, job, connection, clock } = options;
  const keepOutOfScope = keepsOutOfScope(servicePrincipal);
  const duplicates = duplicateSources({
    job,
    mapping,
    users: tenant.users,
    inScope,
  });
  const { users: assigned } = entitled(options);
  const recorded = withAssignment(tenant, servicePrincipal);
  for (const user of users) {
    const link = job.links[user.id];
    // Entra says nothing about people who never had to do with the application.
    if (
      !assigned.has(user.id) &&
      !recorded.has(user.id) &&
      !link &&
      !job.escrows[user.id]
    ) {
      continue;
    }
    const isIn = inScope.has(user.id);
    const kept = !isIn && keepOutOfScope && !user.deletedDateTime;
    const skip = outOfScope({ user, entitled: assigned, inScope });
    if (skip && (kept || !link?.active)) {
      settle(options, user, {
        ...sourceUser(user),
        ...skippedOutcome(skip),
        targetId: link?.targetId,
      });
      continue;
    }
    if (waitsInEscrow(job, user, clock.now())) continue;
    settle(
      options,
      user,
      await provisionUser({
        connection,
        job,
        mapping,
        user,
        inScope: isIn,
        isDuplicate: duplicates.has(user.id),
        sendsDeletedName:
          tenant.provisioningService?.deletedUserNames === 'sent',
        secondSource: tenant.provisioningService?.secondSource,
      }),
    );
  }
}

/** Ids of those who have the application, also where provisioning does not take it so. */
function withAssignment(
  { groups }: EntraTenantState,
  { simulated }: EntraServicePrincipal,
): Set<string> {
  const assigned = new Set(
    simulated.appRoleAssignments.map(({ principalId }) => principalId),
  );
  const members = groups
    .filter(({ id }) => assigned.has(id))
    .flatMap(group => group.members);
  return new Set([...assigned, ...members]);
}

async function exportGroups(
  options: Options,
  mapping: ObjectMapping,
  scope: ReturnType<typeof provisioningScope>,
) {
  const { tenant, job, connection, clock } = options;
  const { groups: assigned } = entitled(options);
  const recorded = withAssignment(tenant, options.servicePrincipal);
  for (const group of tenant.groups) {
    if (
      !assigned.has(group.id) &&
      !recorded.has(group.id) &&
      !job.escrows[group.id]
    ) {
      continue;
    }
    const skip = groupOutOfScope({
      group,
      entitled: assigned,
      inScope: scope.groups,
    });
    if (skip) {
      // Whoever is no longer entitled is deleted first, and logged as that.
      if (!job.links[group.id] || assigned.has(group.id)) {
        settle(options, group, {
          ...sourceGroup(group),
          ...skippedOutcome(skip),
        });
      }
      continue;
    }
    if (waitsInEscrow(job, group, clock.now())) continue;
    const event = await provisionGroup({
      connection,
      job,
      mapping,
      group,
      inScope: scope.users,
      looksInTarget: !job.initialCycleDone,
      missingMembers: tenant.provisioningService?.groupsWithMissingMembers,
    });
    settle(options, group, event);
  }
}

/**
 * Writes an outcome down: a failure into escrow and into the log, a skip into the log
 * when it is another one than before, or when the initial cycle looks at everything.
 */
function settle(
  { clock, job, record }: Options,
  source: EntraUser | EntraGroup,
  event: ProvisioningEvent | undefined,
) {
  const skips = (job.skips ??= {});
  const told = skips[source.id];
  delete skips[source.id];
  if (event?.status === 'failure') {
    record(event, putIntoEscrow(job, source, event, clock.now()));
    return;
  }
  delete job.escrows[source.id];
  if (!event) return;
  if (event.cause instanceof EntrySkipped) {
    const { code } = event.cause;
    skips[source.id] = code;
    // What needs no change is news in the initial cycle only.
    const isNews = told !== code && code !== 'RedundantExport';
    if (job.initialCycleDone && !isNews) return;
  }
  record(event);
}
