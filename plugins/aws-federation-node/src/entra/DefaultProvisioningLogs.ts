import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { quoteOData } from './quoteOData';

/** Graph allows five requests in ten seconds here, so that one answer is made long. */
const pageSize = 500;

type ProvisioningLogs = EntraClient['provisioningLogs'];

/** What became of each object that was provisioned. */
export class DefaultProvisioningLogs implements ProvisioningLogs {
  constructor(private readonly graph: GraphTransport) {}

  async list(
    jobId: string,
    { after, before, mostRequests }: Parameters<ProvisioningLogs['list']>[1],
  ) {
    const records: ProvisioningObjectSummary[] = [];
    let requests = 0;
    for await (const {
      items,
      isLast,
    } of this.graph.pages<ProvisioningObjectSummary>({
      path: '/auditLogs/provisioning',
      query: {
        $filter: [
          `jobId eq ${quoteOData(jobId)}`,
          `activityDateTime gt ${after.toISOString()}`,
          ...(before ? [`activityDateTime lt ${before.toISOString()}`] : []),
        ].join(' and '),
        $orderby: 'activityDateTime desc',
        $top: String(pageSize),
      },
      permission: 'ProvisioningLog.Read.All or AuditLog.Read.All',
    })) {
      requests += 1;
      records.push(...items);
      if (isLast) break;
      const unreadBefore = endOfUnread(records);
      // Where all records are of one moment, the next look would begin at it again.
      const goesOn = unreadBefore && !(before && unreadBefore >= before);
      if (requests >= mostRequests && goesOn) {
        return { records, requests, unreadBefore };
      }
    }
    return { records, requests };
  }
}

/** Others of the moment of the last record may follow on the next page. */
function endOfUnread(records: ProvisioningObjectSummary[]): Date | undefined {
  const at = Date.parse(records.at(-1)?.activityDateTime ?? '');
  return Number.isNaN(at) ? undefined : new Date(at + 1);
}
