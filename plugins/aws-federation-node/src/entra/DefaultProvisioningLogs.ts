import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { quoteOData } from './quoteOData';

/** Graph allows five requests in ten seconds here, so that one answer is made long. */
const pageSize = 500;
const mostRecords = 5 * pageSize;

type ProvisioningLogs = EntraClient['provisioningLogs'];

/** What became of each object that was provisioned. */
export class DefaultProvisioningLogs implements ProvisioningLogs {
  constructor(private readonly graph: GraphTransport) {}

  async list(jobId: string, since: Date) {
    const records: ProvisioningObjectSummary[] = [];
    for await (const record of this.graph.list<ProvisioningObjectSummary>({
      path: '/auditLogs/provisioning',
      query: {
        $filter: `jobId eq ${quoteOData(
          jobId,
        )} and activityDateTime gt ${since.toISOString()}`,
        $orderby: 'activityDateTime desc',
        $top: String(pageSize),
      },
      permission: 'ProvisioningLog.Read.All or AuditLog.Read.All',
    })) {
      if (records.length >= mostRecords) return { records, complete: false };
      records.push(record);
    }
    return { records, complete: true };
  }
}
