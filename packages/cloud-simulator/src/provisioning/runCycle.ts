import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import {
  EntraServicePrincipal,
  EntraTenantState,
  SynchronizationJobState,
} from '../state/EntraTenantState';
import {
  cycleQuarantined,
  cycleSucceeded,
  QuarantineFailure,
} from './jobStatus';
import { ObjectMapping } from './MappingSource';
import { provisionGroup } from './provisionGroup';
import { provisionUser } from './provisionUser';
import {
  forgetOldRecords,
  ProvisioningEvent,
  recordEvent,
} from './provisioningLog';
import { provisioningScope, syncsEverybody } from './provisioningScope';
import {
  guardDeletions,
  keepsOutOfScope,
  TooManyDeletesError,
} from './guardDeletions';
import { objectMapping } from './objectMapping';
import { ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';

/**
 * One cycle of a job: tests the connection, exports every user and group that changed,
 * and writes log and status. Failures of single objects are tried again next time.
 */
export async function runCycle(options: {
  clock: Clock;
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
}): Promise<void> {
  const { clock, tenant, servicePrincipal, job } = options;
  const cycleId = randomUUID();
  const began = clock.now();
  forgetOldRecords(tenant, began);
  const { BaseAddress = '', SecretToken = '' } =
    servicePrincipal.simulated.secrets;
  const connection = new ScimConnection({
    baseAddress: BaseAddress,
    secretToken: SecretToken,
    fetch: options.fetch,
  });
  try {
    await connection.test();
    guardDeletions(options);
    let exported = 0;
    const record = (event: ProvisioningEvent) => {
      if (event.status === 'success') exported += 1;
      recordEvent({
        tenant,
        servicePrincipal,
        jobId: job.id,
        cycleId,
        now: clock.now(),
        event,
      });
    };
    await exportAll({ ...options, connection, record });
    job.forceDeletes = undefined;
    job.syncsEverybody = syncsEverybody(servicePrincipal);
    cycleSucceeded({
      job,
      cycleId,
      began,
      ended: clock.now(),
      counts: {
        entitled: provisioningScope(tenant, servicePrincipal).users.size,
        imported: tenant.users.length,
        exported,
        escrowed: Object.keys(job.escrows).length,
      },
    });
  } catch (error) {
    const failure = quarantineFailure(error);
    if (!failure) throw error;
    cycleQuarantined({ job, cycleId, began, ended: clock.now(), failure });
  }
}

function quarantineFailure(error: unknown): QuarantineFailure | undefined {
  if (error instanceof ScimError) {
    return {
      quarantineReason: 'EncounteredQuarantineException',
      code: error.code,
      message: error.reason,
    };
  }
  if (error instanceof TooManyDeletesError) {
    return {
      quarantineReason: 'TooManyDeletes',
      code: 'TooManyDeletes',
      message: error.message,
    };
  }
  return undefined;
}

async function exportAll(options: {
  clock: Clock;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  connection: ScimConnection;
  record: (event: ProvisioningEvent) => void;
}): Promise<void> {
  const { clock, tenant, servicePrincipal, job, connection, record } = options;
  const scope = provisioningScope(tenant, servicePrincipal);

  const take = (sourceId: string, event: ProvisioningEvent | undefined) => {
    if (event?.status === 'failure') {
      const before = job.escrows[sourceId];
      job.escrows[sourceId] = {
        attempts: (before?.attempts ?? 0) + 1,
        since: before?.since ?? clock.now().toISOString(),
      };
    } else {
      delete job.escrows[sourceId];
    }
    // What needed no change is no news; a skip is told once, in the initial cycle.
    if (event && (event.status !== 'skipped' || !job.initialCycleDone)) {
      record(event);
    }
  };

  const userMapping = objectMapping(job, 'User');
  const keepOutOfScope = keepsOutOfScope(servicePrincipal);
  for (const user of userMapping ? tenant.users : []) {
    const inScope = scope.users.has(user.id);
    if (!inScope && keepOutOfScope && !user.deletedDateTime) continue;
    take(
      user.id,
      await provisionUser({
        connection,
        job,
        mapping: userMapping!,
        user,
        inScope,
      }),
    );
  }
  const groupMapping = objectMapping(job, 'Group');
  for (const group of groupMapping ? tenant.groups : []) {
    if (!scope.groups.has(group.id)) continue;
    take(
      group.id,
      await provisionGroup({
        connection,
        job,
        mapping: groupMapping!,
        group,
      }),
    );
  }
  await deleteGone({ ...options, scope: scope.groups, groupMapping });
}

/** Users that left the recycle bin and groups out of scope are deleted in the target. */
async function deleteGone(options: {
  tenant: EntraTenantState;
  job: SynchronizationJobState;
  connection: ScimConnection;
  scope: Set<string>;
  groupMapping: ObjectMapping | undefined;
}) {
  const { tenant, job, connection, scope, groupMapping } = options;
  const users = new Set(tenant.users.map(user => user.id));
  for (const [sourceId, link] of Object.entries(job.links)) {
    const isGroup = link.type === 'Group';
    const gone = isGroup
      ? groupMapping && !scope.has(sourceId)
      : !users.has(sourceId);
    if (!gone) continue;
    try {
      await connection.delete(isGroup ? 'Groups' : 'Users', link.targetId);
      delete job.links[sourceId];
    } catch (error) {
      // Tried again in the next cycle, unless nothing can be done at all.
      if (!(error instanceof ScimError) || error.status === 401) throw error;
    }
  }
  for (const sourceId of Object.keys(job.escrows)) {
    const known =
      users.has(sourceId) || tenant.groups.some(each => each.id === sourceId);
    if (!known) delete job.escrows[sourceId];
  }
}
