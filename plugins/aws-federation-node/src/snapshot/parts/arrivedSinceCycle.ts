import type {
  ProvisioningObjectSummary,
  SynchronizationJob,
} from '@microsoft/microsoft-graph-types';
import { classifyProvisioningRecord } from '../../clouds/entra/provisioningCause';
import { realTime } from '../../clouds/entra/realTime';
import type { UnsentObject } from './provisioningLog';
import { timeOf } from './timeOf';

/**
 * Somebody or something that AWS has taken after the last cycle, which had failed.
 * @public
 */
export interface ArrivedObject {
  /** Object id in Entra. */
  sourceId: string;
  /** ISO 8601 time. */
  arrivedAt: string;
}

/**
 * Whom the last cycle counts as failed although AWS has her: somebody provisioned her on
 * demand since then. Pure.
 *
 * @param failed - who had failed as of the last check
 * @param known - who had arrived as of the last check
 */
export function arrivedSinceCycle(
  records: readonly ProvisioningObjectSummary[],
  failed: readonly UnsentObject[],
  known: readonly ArrivedObject[],
  { status }: SynchronizationJob,
): ArrivedObject[] {
  const { timeEnded, state } = status?.lastExecution ?? {};
  const cycleEndedAt = realTime(timeEnded);
  if (!cycleEndedAt) return [];
  // One that failed as a whole has counted nobody.
  const endedMs = state === 'Failed' ? 0 : Date.parse(cycleEndedAt);
  const failedIds = new Set(
    failed.flatMap(({ outcome, sourceId }) =>
      outcome === 'failed' ? sourceId : [],
    ),
  );
  const arrived = new Map(
    known.flatMap(({ sourceId, arrivedAt }) =>
      Date.parse(arrivedAt) > endedMs ? [[sourceId, arrivedAt]] : [],
    ),
  );
  for (const record of [...records].sort((a, b) => timeOf(a) - timeOf(b))) {
    const { outcome } = classifyProvisioningRecord(record);
    const id = record.sourceIdentity?.id ?? '';
    const isSince = timeOf(record) > endedMs;
    if (outcome === 'failed' && !isSince) failedIds.add(id);
    if (outcome === 'succeeded' && !isSince) failedIds.delete(id);
    if (outcome === 'succeeded' && isSince && failedIds.has(id)) {
      arrived.set(id, record.activityDateTime ?? '');
    }
  }
  return [...arrived].map(([sourceId, arrivedAt]) => ({ sourceId, arrivedAt }));
}
