import { randomUUID } from 'node:crypto';
import {
  EntraServicePrincipal,
  EntraTenantState,
  ProvisioningLogRecord,
} from '../state/EntraTenantState';

/** Graph `provisioningStatusInfo.errorInformation`. */
export interface ProvisioningErrorInformation {
  errorCode: string;
  reason: string;
  additionalDetails: string | null;
  errorCategory: string;
  recommendedAction: string | null;
}

/** What happened to one object. */
export interface ProvisioningEvent {
  action: 'create' | 'update' | 'disable' | 'delete' | 'other';
  status: 'success' | 'failure' | 'skipped';
  objectType: 'User' | 'Group';
  sourceId: string;
  /** Name that people know the object by. */
  name: string;
  sourceDetails: Record<string, string>;
  targetId?: string;
  error?: ProvisioningErrorInformation;
  modified: Array<{
    displayName: string;
    oldValue: string | null;
    newValue: string | null;
  }>;
}

const RETENTION_DAYS = 30;

/** Forgets what is older than Entra keeps it. */
export function forgetOldRecords(tenant: EntraTenantState, now: Date) {
  const oldest = now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000;
  tenant.provisioningLogs = tenant.provisioningLogs.filter(
    each => new Date(each.activityDateTime).getTime() >= oldest,
  );
}

/** Adds Graph's `provisioningObjectSummary` of an event to the tenant's log. */
export function recordEvent(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  jobId: string;
  cycleId: string;
  now: Date;
  event: ProvisioningEvent;
}): ProvisioningLogRecord {
  const { tenant, servicePrincipal, jobId, cycleId, now, event } = options;
  const record: ProvisioningLogRecord = {
    id: randomUUID(),
    activityDateTime: now.toISOString(),
    tenantId: tenant.tenantId,
    jobId,
    cycleId,
    changeId: randomUUID(),
    provisioningAction: event.action,
    durationInMilliseconds: 240,
    sourceSystem: {
      id: tenant.tenantId,
      displayName: 'Azure Active Directory',
      details: {},
    },
    targetSystem: {
      id: servicePrincipal.appId,
      displayName: servicePrincipal.displayName,
      details: {
        ApplicationId: servicePrincipal.appId,
        ServicePrincipalId: servicePrincipal.id,
        ServicePrincipalDisplayName: servicePrincipal.displayName,
      },
    },
    initiatedBy: {
      id: '',
      displayName: 'Azure AD Provisioning Service',
      initiatorType: 'system',
    },
    servicePrincipal: {
      id: servicePrincipal.id,
      displayName: servicePrincipal.displayName,
    },
    sourceIdentity: {
      id: event.sourceId,
      displayName: event.name,
      identityType: event.objectType,
      details: event.sourceDetails,
    },
    targetIdentity: {
      id: event.targetId ?? '',
      displayName: '',
      identityType: event.objectType,
      details: {},
    },
    provisioningStatusInfo: {
      status: event.status,
      errorInformation: event.error ?? null,
    },
    provisioningSteps: provisioningSteps(event, servicePrincipal.displayName),
    modifiedProperties: event.modified,
  };
  tenant.provisioningLogs.push(record);
  return record;
}

const VERBS = {
  create: ['Add', 'create', 'created'],
  update: ['Update', 'update', 'updated'],
  disable: ['Update', 'disable', 'disabled'],
  delete: ['Delete', 'delete', 'deleted'],
  other: ['Skip', 'change', 'left as it is'],
} as const;

/** The steps import, scoping, matching and export with Entra's names for them. */
function provisioningSteps(event: ProvisioningEvent, application: string) {
  const [suffix, verb, done] = VERBS[event.action];
  const object = `${event.objectType} '${event.name}'`;
  return [
    {
      name: event.action === 'create' ? 'EntryImportAdd' : 'EntryImport',
      provisioningStepType: 'import',
      status: 'success',
      description: `Received ${object} from Azure Active Directory`,
      details: event.sourceDetails,
    },
    {
      name: 'EntrySynchronizationScoping',
      provisioningStepType: 'scoping',
      status: event.status === 'skipped' ? 'skipped' : 'success',
      description: `Determine if ${event.objectType} in scope by evaluating against each scoping filter`,
      details: {},
    },
    event.status === 'skipped'
      ? {
          name: 'EntrySynchronizationSkip',
          provisioningStepType: 'export',
          status: 'skipped',
          description: event.error?.reason ?? `${object} is ${done}`,
          details: { SkipReason: event.error?.errorCode ?? 'RedundantExport' },
        }
      : {
          name: `EntryExport${suffix}`,
          provisioningStepType: 'export',
          status: event.status,
          description:
            event.status === 'failure'
              ? `Failed to ${verb} ${object} in ${application}`
              : `${object} was ${done} in ${application}`,
          details: { ReportableIdentifier: event.name },
        },
  ];
}
