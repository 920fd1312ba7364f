import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';

/** A record of the provisioning log of an object that could not be sent. */
export function failedRecord(
  code: string | null,
  reason: string | null,
  identityType = 'User',
): ProvisioningObjectSummary {
  return {
    id: 'record-1',
    activityDateTime: '2026-11-25T00:37:52Z',
    provisioningAction: 'create',
    sourceIdentity: { id: 'object-1', identityType },
    provisioningStatusInfo: {
      status: 'failure',
      errorInformation: { errorCode: code, reason },
    },
  };
}
