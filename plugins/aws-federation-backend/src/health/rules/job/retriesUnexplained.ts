import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';
import { retriedSince } from '../facts/retriedSince';

/** Entra retries, nothing gets through, and no log tells whether AWS refuses everything. */
export const retriesUnexplained = defineRule({
  id: 'retries-unexplained',
  title: 'Whether AWS refuses everything is not known',
  condition: 'ProvisioningRunning',
  reads: ['job', 'provisioningLog'],
  reports: {
    NothingSentSince: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ job: { job }, provisioningLog: { licenceMissing } }, input) {
    const { now, pages } = input;
    const since = job && retriedSince(job, now);
    if (job?.state !== 'running' || !licenceMissing || !since) return [];
    const { lastExportAt } = job;
    if (lastExportAt && Date.parse(lastExportAt) > Date.parse(since)) return [];
    return [
      {
        reason: 'NothingSentSince',
        title:
          'Whether new people and changes arrive in AWS is not known: Entra keeps retrying some without success, and has sent nothing in that time.',
        detail:
          'The tenant lacks the licence that the provisioning log takes, so that nothing tells whether AWS refuses those alone or everything.',
        remedy:
          'Choose Provision on demand in Entra for somebody who has changed: it names what AWS refuses. If it goes through, others only wait for a change.',
        remedyPage: pages.entraProvisioning,
        since,
        source: jobSource(job),
      },
    ];
  },
});
