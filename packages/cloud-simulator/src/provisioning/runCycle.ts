import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import { purgeExpired } from '../entra/graph/purgeExpired';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ConnectionTestError } from './ConnectionTestError';
import { exportAll } from './exportAll';
import { Escrow } from './escrows';
import {
  guardDeletions,
  stagedDeletion,
  TooManyDeletesError,
} from './guardDeletions';
import {
  cycleQuarantined,
  cycleSucceeded,
  QuarantineFailure,
} from './jobStatus';
import { openConnection, toConnectionTestError } from './openConnection';
import { ProvisioningEvent } from './ProvisioningEvent';
import { forgetOldRecords, recordEvent } from './provisioningLog';
import { provisioningScope, syncsEverybody } from './provisioningScope';

/**
 * One cycle of a job: tests the connection, exports every user and group that changed,
 * and writes log and status. Failures of single objects are tried again later.
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
  purgeExpired(tenant, began);
  let exported = 0;
  const record = (event: ProvisioningEvent, escrow?: Escrow) => {
    if (event.status === 'success' || event.status === 'warning') exported += 1;
    recordEvent({
      tenant,
      servicePrincipal,
      jobId: job.id,
      cycleId,
      now: clock.now(),
      event,
      escrow,
    });
  };
  try {
    const connection = await openConnection({
      ...options,
      secrets: servicePrincipal.simulated.secrets,
      schema: job.schema,
    });
    guardDeletions(options);
    const everybody = syncsEverybody(options);
    const imported = await exportAll({ ...options, connection, record });
    job.forceDeletes = undefined;
    job.syncsEverybody = everybody;
    cycleSucceeded({
      job,
      cycleId,
      began,
      ended: clock.now(),
      counts: {
        entitled: provisioningScope(options).users.size,
        imported,
        total: tenant.users.length,
        exported,
        escrowed: Object.keys(job.escrows).length,
      },
    });
  } catch (error) {
    const failure = quarantineFailure(toConnectionTestError(error, tenant));
    if (!failure) throw error;
    const known = job.document.status.quarantine?.reason;
    if (error instanceof TooManyDeletesError && known !== 'TooManyDeletes') {
      for (const id of error.sourceIds) {
        record(stagedDeletion(tenant, job, id));
      }
    }
    cycleQuarantined({ job, cycleId, began, ended: clock.now(), failure });
  }
}

function quarantineFailure(error: unknown): QuarantineFailure | undefined {
  if (error instanceof ConnectionTestError) {
    return {
      quarantineReason: 'EncounteredQuarantineException',
      error: { code: error.code, message: error.message },
    };
  }
  if (error instanceof TooManyDeletesError) {
    return {
      quarantineReason: 'TooManyDeletes',
      error: { code: 'TooManyDeletes', message: error.message },
    };
  }
  return undefined;
}
