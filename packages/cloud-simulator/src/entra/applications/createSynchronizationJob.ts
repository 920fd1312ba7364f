import { randomUUID } from 'node:crypto';
import { jobsOf, keepJobs } from '../../state/jobsOf';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { SynchronizationJobState } from '../../state/SynchronizationJobState';

const never = '0001-01-01T00:00:00Z';

/**
 * Gives a service principal a new job that nobody has started yet, beside those that it
 * has. The id of the first follows from the application.
 */
export function createSynchronizationJob(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  templateId: string;
  /** Schema of the template; it is copied. */
  templateSchema: Record<string, any>;
}): SynchronizationJobState {
  const { tenant, servicePrincipal, templateId } = options;
  const compactTenantId = tenant.tenantId.replaceAll('-', '');
  const jobs = jobsOf(servicePrincipal);
  const last = jobs.length === 0 ? servicePrincipal.appId : randomUUID();
  const id = `${templateId}.${compactTenantId}.${last}`;
  const job: SynchronizationJobState = {
    id,
    templateId,
    document: {
      id,
      templateId,
      schedule: { expiration: null, interval: 'PT40M', state: 'Disabled' },
      status: {
        countSuccessiveCompleteFailures: 0,
        escrowsPruned: false,
        code: 'Paused',
        lastExecution: null,
        lastSuccessfulExecution: null,
        lastSuccessfulExecutionWithExports: null,
        quarantine: null,
        steadyStateFirstAchievedTime: never,
        steadyStateLastAchievedTime: never,
        troubleshootingUrl: null,
        progress: [],
        synchronizedEntryCountByType: [],
      },
      synchronizationJobSettings: [
        { name: 'AzureIngestionAttributeOptimization', value: 'False' },
      ],
    },
    schema: { ...structuredClone(options.templateSchema), id },
    initialCycleDone: false,
    links: {},
    escrows: {},
    quarantineAttempts: 0,
  };
  keepJobs(servicePrincipal, [...jobs, job]);
  return job;
}
