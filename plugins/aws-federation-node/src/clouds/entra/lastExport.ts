import type { SynchronizationStatus } from '@microsoft/microsoft-graph-types';
import { realTime } from './realTime';

/**
 * ISO 8601 end of the last cycle that sent something. Of those without any error Entra keeps
 * the last one; one in which single people failed may be newer.
 */
export function lastExport(
  status: SynchronizationStatus | null | undefined,
): string | undefined {
  const { lastExecution: last, lastSuccessfulExecutionWithExports: clean } =
    status ?? {};
  const hasSent = last?.state !== 'Failed' && (last?.countExported ?? 0) > 0;
  return [clean, ...(hasSent ? [last] : [])]
    .flatMap(execution => realTime(execution?.timeEnded) ?? [])
    .sort()
    .at(-1);
}
