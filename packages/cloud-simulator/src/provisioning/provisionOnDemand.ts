import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import {
  ProvisioningLogRecord,
  SynchronizationJobState,
} from '../state/SynchronizationJobState';
import { eventOnDemand, OnDemandObject } from './eventOnDemand';
import { EntrySkipped } from './EntrySkipped';
import { ProvisioningEvent } from './ProvisioningEvent';
import { recordEvent, targetType } from './provisioningLog';

/** `key` of Graph's newer answer, whose value is a list. */
const STATUS_INFO =
  'Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo';

/**
 * Provisions one user or group now. As in reality the answer has two shapes: a success comes as
 * a list under a type's name, everything else as one object with a result as key.
 */
export async function provisionOnDemand(options: {
  clock: Clock;
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  object: OnDemandObject;
}): Promise<{ key: string; value: string }> {
  const { clock, tenant, servicePrincipal, job } = options;
  const started = clock.now();
  const event = await eventOnDemand(options);
  const record = recordEvent({
    tenant,
    servicePrincipal,
    jobId: job.id,
    cycleId: randomUUID(),
    now: clock.now(),
    event,
  });
  const document = { ...onDemandDocument(record, event, started, clock.now()) };
  if (event.status === 'success' || event.status === 'warning') {
    return { key: STATUS_INFO, value: JSON.stringify([document]) };
  }
  const { cause } = event;
  const error = record.provisioningStatusInfo.errorInformation;
  const details =
    cause instanceof EntrySkipped && event.status === 'skipped'
      ? { errorCode: cause.code, errorMessage: cause.message }
      : { errorCode: error?.errorCode, errorMessage: error?.reason };
  return {
    key: JSON.stringify({
      result: event.status === 'skipped' ? 'Skipped' : 'Failure',
      details,
    }),
    value: JSON.stringify(document),
  };
}

/** The inner document: other names and capitals than the log's record. */
function onDemandDocument(
  record: ProvisioningLogRecord,
  event: ProvisioningEvent,
  started: Date,
  ended: Date,
) {
  const error =
    event.status === 'failure'
      ? record.provisioningStatusInfo.errorInformation
      : undefined;
  const system = (name: string) => ({ id: null, name, details: null });
  return {
    action: capital(event.action),
    changeId: record.changeId,
    startTime: started.toISOString(),
    endTime: ended.toISOString(),
    modifiedProperties: event.modified,
    provisioningSteps: record.provisioningSteps.map(
      (step: Record<string, any>) => ({
        name: step.name,
        type: capital(step.provisioningStepType),
        status: capital(step.status),
        description: step.description,
        timestamp: ended.toISOString(),
        details: step.details,
      }),
    ),
    reportableIdentifier: event.name,
    statusInfo: {
      status: capital(event.status),
      errorCode: error?.errorCode ?? null,
      reason: error?.reason ?? null,
      additionalDetails: null,
      errorCategory: error?.errorCategory ?? null,
      recommendedAction: null,
    },
    sourceIdentity: {
      id: event.sourceId,
      type: event.objectType,
      displayName: null,
      details: null,
    },
    sourceSystem: system(record.sourceSystem.displayName),
    targetIdentity: {
      id: event.targetId ?? null,
      type: targetType(event.objectType),
      displayName: null,
      details: null,
    },
    targetSystem: system(record.targetSystem.displayName),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
