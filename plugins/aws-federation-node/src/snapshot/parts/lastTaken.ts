import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { classifyProvisioningRecord } from '../../clouds/entra/provisioningCause';
import type { ProvisioningLogFacts } from './provisioningLog';

/** When AWS last took somebody. A record may come late: the newest of all counts. Pure. */
export function lastTaken(
  records: ProvisioningObjectSummary[],
  known: ProvisioningLogFacts['takenAt'] = {},
): ProvisioningLogFacts['takenAt'] {
  const taken = { ...known };
  for (const record of records) {
    const { kind, outcome, write } = classifyProvisioningRecord(record);
    const time = record.activityDateTime;
    if (kind === 'user' && outcome === 'succeeded' && write && time) {
      const before = taken[write];
      taken[write] = before && before > time ? before : time;
    }
  }
  return taken;
}
