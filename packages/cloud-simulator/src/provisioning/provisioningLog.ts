import { randomUUID } from 'node:crypto';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { ProvisioningLogRecord } from '../state/SynchronizationJobState';
import { awsTemplate } from '../entra/applications/awsTemplate';
import { EntrySkipped } from './EntrySkipped';
import { Escrow } from './escrows';
import { exportFailure, ProvisioningErrorInformation } from './exportFailure';
import { isBare, publishedCodeOf } from './publishedCodes';
import { ProvisioningEvent } from './ProvisioningEvent';
import { provisioningSteps, SOURCE, TARGET } from './provisioningSteps';
import { ENTERPRISE_USER, SCIM_GROUP } from './scimSchemas';

const RETENTION_DAYS = 30;

/** Forgets what is older than Entra keeps it. */
export function forgetOldRecords(tenant: EntraTenantState, now: Date) {
  const oldest = now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000;
  tenant.provisioningLogs = tenant.provisioningLogs.filter(
    each => new Date(each.activityDateTime).getTime() >= oldest,
  );
}

/**
 * Adds Graph's `provisioningObjectSummary` of an event to the tenant's log, with the
 * names and steps of public records
 * (https://learn.microsoft.com/graph/api/provisioningobjectsummary-list).
 */
export function recordEvent(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  jobId: string;
  cycleId: string;
  now: Date;
  event: ProvisioningEvent;
  /** Of an object that failed, as it is after this attempt. */
  escrow?: Escrow;
}): ProvisioningLogRecord {
  const { tenant, servicePrincipal, jobId, cycleId, now, event } = options;
  const lowercase = tenant.provisioningService?.identityType === 'lowercase';
  const identityType = lowercase
    ? event.objectType.toLowerCase()
    : event.objectType;
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
      displayName: SOURCE,
      details: {},
    },
    targetSystem: {
      id: servicePrincipal.appId,
      displayName: TARGET,
      details: {
        ApplicationId: awsTemplate.id,
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
      displayName: event.sourceDetails.DisplayName,
      identityType,
      details: event.sourceDetails,
    },
    targetIdentity: {
      id: event.targetId ?? '',
      displayName: '',
      identityType: event.targetId
        ? targetType(event.objectType)
        : identityType,
      details: {},
    },
    provisioningStatusInfo: {
      status: event.status,
      errorInformation: errorInformation(options),
    },
    provisioningSteps: provisioningSteps(
      event,
      options.escrow,
      tenant.provisioningService?.exportErrorCode,
    ),
    modifiedProperties: event.modified,
  };
  tenant.provisioningLogs.push(record);
  return record;
}

/** SCIM type of an object in AWS. */
export function targetType(objectType: ProvisioningEvent['objectType']) {
  return objectType === 'User' ? ENTERPRISE_USER : SCIM_GROUP;
}

/** A skip has an error only where its code is one; the others stand in a step. */
function errorInformation(options: {
  tenant: EntraTenantState;
  now: Date;
  event: ProvisioningEvent;
  escrow?: Escrow;
}): ProvisioningErrorInformation | null {
  const { tenant, now, event, escrow } = options;
  const { cause, status } = event;
  if (status === 'failure') {
    return exportFailure({
      cause,
      retries: (escrow?.attempts ?? 1) - 1,
      nextAttempt: new Date(escrow?.nextAttempt ?? now),
      service: tenant.provisioningService,
    });
  }
  return cause instanceof EntrySkipped && cause.isErrorCode
    ? {
        errorCode:
          publishedCodeOf(cause, tenant.provisioningService?.exportErrorCode) ??
          cause.code,
        reason: isBare(cause, tenant.provisioningService) ? '' : cause.message,
        additionalDetails: null,
        errorCategory: 'nonServiceFailure',
        recommendedAction: null,
      }
    : null;
}
