import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';

/** When it was logged, in milliseconds since 1970; a record without a time is the oldest. */
export function timeOf({
  activityDateTime,
}: ProvisioningObjectSummary): number {
  return Date.parse(activityDateTime ?? '') || 0;
}
