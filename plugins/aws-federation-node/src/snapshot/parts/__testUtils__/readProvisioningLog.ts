import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../../CloudError';
import { EntraClient } from '../../../entra/EntraClient';
import { templateSchema } from '../../../steps/__testUtils__/templateSchema';
import { SnapshotContext } from '../../SnapshotContext';
import { ProvisioningLogFacts, provisioningLogPart } from '../provisioningLog';
import { timeOf } from '../timeOf';

const tooMany = new CloudError({
  cloud: 'Microsoft Graph',
  operation: 'GET /auditLogs/provisioning',
  status: 429,
  what: 'Entra asks to wait',
  remedy: 'Wait.',
});

/** When the log is read. */
export const noon = new Date('2026-11-24T12:00:00Z');

export interface Log {
  records: ProvisioningObjectSummary[];
  error?: Error;
  /** From this reading of the log on Entra answers that it is asked too often. */
  refusedAfter?: number;
  /** Entra no longer has whoever is looked for. */
  gone?: boolean;
  /** When the portal came to know the application; undefined: it does not, by its record. */
  knownSince?: string;
  now?: Date;
  /** Records in one answer. */
  pageSize?: number;
}

/** Reads the log once, after what was known. */
export function collect(
  {
    records,
    error,
    refusedAfter = Infinity,
    gone,
    knownSince,
    now = noon,
    pageSize = 100,
  }: Log,
  before?: Partial<ProvisioningLogFacts>,
  observedAt = '2026-11-24T11:50:00.000Z',
) {
  const asked: Date[] = [];
  const context = {
    clock: { now: () => now },
    specification: { application: { displayName: 'AWS acme', appId: 'app' } },
    recorded: {
      ...(knownSince && { applicationId: { value: 'app', at: knownSince } }),
    },
    entra: {
      applications: {
        list: async () => [{ id: 'a', appId: 'app', displayName: 'AWS acme' }],
      },
      servicePrincipals: { findByAppId: async () => ({ id: 'sp' }) },
      assignments: {
        list: async () => [
          { principalId: 'grace', createdDateTime: '2026-11-24T10:00:00Z' },
        ],
      },
      synchronization: {
        getJob: async () => ({ id: 'job' }),
        getSecrets: async () => [],
        getSchema: async () => templateSchema(),
      },
      directory: {
        findUser: async (id: string) =>
          gone
            ? undefined
            : { id, displayName: 'Somebody', accountEnabled: true },
      },
      provisioningLogs: {
        list: async (_: string, stretch: Stretch) => {
          asked.push(stretch.after);
          if (error) throw error;
          if (asked.length > refusedAfter) throw tooMany;
          return readPages(records, stretch, pageSize);
        },
      },
    },
  } as unknown as SnapshotContext;
  const facts = provisioningLogPart.collect(
    context,
    before && {
      facts: { jobId: 'job', complete: true, unsent: [], ...before },
      observedAt,
    },
  );
  return facts.then(found => ({ ...found, asked }));
}

export function record(
  id: string,
  time: string,
  status: 'success' | 'failure' | 'skipped' = 'failure',
  errorCode = 'ImportSkipped',
): ProvisioningObjectSummary {
  return {
    id: `${id}-${time}`,
    activityDateTime: `2026-11-24T${time}:00.000Z`,
    sourceIdentity: { id, identityType: 'User' },
    provisioningStatusInfo: {
      status,
      errorInformation: status === 'success' ? undefined : { errorCode },
    },
  };
}

type Stretch = Parameters<EntraClient['provisioningLogs']['list']>[1];

function readPages(
  records: ProvisioningObjectSummary[],
  { after, before, mostRequests }: Stretch,
  pageSize: number,
) {
  const wanted = records
    .filter(
      each =>
        timeOf(each) > after.getTime() &&
        timeOf(each) < (before?.getTime() ?? Infinity),
    )
    .sort((a, b) => timeOf(b) - timeOf(a));
  const read = wanted.slice(0, mostRequests * pageSize);
  return {
    records: read,
    requests: Math.max(1, Math.ceil(read.length / pageSize)),
    ...(read.length < wanted.length && {
      unreadBefore: new Date(timeOf(read.at(-1)!) + 1),
    }),
  };
}
