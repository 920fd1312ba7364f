import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
  ProvisioningLogRecord,
  SynchronizationJobState,
} from '../state/EntraTenantState';
import { objectMapping } from './objectMapping';
import { errorInformation, provisionUser } from './provisionUser';
import { ProvisioningEvent, recordEvent } from './provisioningLog';
import { provisioningScope } from './provisioningScope';
import { ScimConnection } from './ScimConnection';
import { ScimError } from './ScimError';
import { ENTERPRISE_USER } from './scimSchemas';

/** `key` of Graph's newer answer, whose value is a list. */
const STATUS_INFO =
  'Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo';

/**
 * Provisions one user now. As in reality the answer has two shapes: a success comes as
 * a list under a type's name, everything else as one object with a result as key.
 */
export async function provisionOnDemand(options: {
  clock: Clock;
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  user: EntraUser;
}): Promise<{ key: string; value: string }> {
  const { clock, tenant, servicePrincipal, job } = options;
  const started = clock.now();
  const event = await eventOf(options);
  const record = recordEvent({
    tenant,
    servicePrincipal,
    jobId: job.id,
    cycleId: randomUUID(),
    now: clock.now(),
    event,
  });
  const document = { ...onDemandDocument(record, event, started, clock.now()) };
  if (event.status === 'success') {
    return { key: STATUS_INFO, value: JSON.stringify([document]) };
  }
  return {
    key: JSON.stringify({
      result: event.status === 'skipped' ? 'Skipped' : 'Failure',
      details: {
        errorCode: event.error?.errorCode,
        errorMessage: event.error?.reason,
      },
    }),
    value: JSON.stringify(document),
  };
}

async function eventOf(options: {
  fetch: typeof fetch;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  job: SynchronizationJobState;
  user: EntraUser;
}): Promise<ProvisioningEvent> {
  const { tenant, servicePrincipal, job, user } = options;
  const { BaseAddress = '', SecretToken = '' } =
    servicePrincipal.simulated.secrets;
  const base: ProvisioningEvent = {
    action: 'other',
    status: 'skipped',
    objectType: 'User',
    sourceId: user.id,
    name: user.userPrincipalName,
    sourceDetails: {
      id: user.id,
      odatatype: 'User',
      DisplayName: user.displayName ?? '',
      UserPrincipalName: user.userPrincipalName,
    },
    targetId: job.links[user.id]?.targetId,
    modified: [],
  };
  const skipped = (errorCode: string, reason: string): ProvisioningEvent => ({
    ...base,
    error: {
      errorCode,
      reason,
      additionalDetails: null,
      errorCategory: 'nonServiceFailure',
      recommendedAction: null,
    },
  });
  const mapping = objectMapping(job, 'User');
  if (!mapping) return skipped('MappingDisabled', 'The User mapping is off.');
  if (!provisioningScope(tenant, servicePrincipal).users.has(user.id)) {
    return skipped(
      'NotEffectivelyEntitled',
      'The user is not assigned to the application. Assign the user, directly or through a group.',
    );
  }
  const connection = new ScimConnection({
    baseAddress: BaseAddress,
    secretToken: SecretToken,
    fetch: options.fetch,
  });
  try {
    await connection.test();
    const event = await provisionUser({
      connection,
      job,
      mapping,
      user,
      inScope: true,
    });
    if (event?.status === 'failure') return event;
    delete job.escrows[user.id];
    return (
      event ??
      skipped(
        'RedundantExport',
        'The state of the user in both the source and target systems already match.',
      )
    );
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { ...base, status: 'failure', error: errorInformation(error) };
  }
}

/** The inner document: other names and capitals than the log's record. */
function onDemandDocument(
  record: ProvisioningLogRecord,
  event: ProvisioningEvent,
  started: Date,
  ended: Date,
) {
  const error = event.status === 'failure' ? event.error : undefined;
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
      type: 'User',
      displayName: null,
      details: null,
    },
    sourceSystem: system('Azure Active Directory'),
    targetIdentity: {
      id: event.targetId ?? null,
      type: ENTERPRISE_USER,
      displayName: null,
      details: null,
    },
    targetSystem: system(record.targetSystem.displayName),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
