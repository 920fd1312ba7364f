import { Rule } from './Rule';

/** The synchronization job exists and does not run. */
export const jobPaused: Rule = {
  id: 'job-paused',
  duringSetUp: false,
  inspect({ snapshot }) {
    const job = snapshot.provisioning.ok
      ? snapshot.provisioning.value.job
      : undefined;
    if (!job) return [];
    const runs =
      job.schedule?.state === 'Active' && job.status?.code !== 'Paused';
    if (runs) return [];
    return [
      {
        rule: this.id,
        condition: 'ProvisioningRunning',
        severity: 'critical',
        reason: 'JobPaused',
        title:
          'New people and changes do not arrive in AWS: provisioning is paused in Entra.',
        detail: `The job's schedule is ${job.schedule?.state ?? 'not set'}.`,
        remedy:
          'Find out who paused it and why, then choose Start provisioning in Entra.',
        evidence: {
          source: `Microsoft Graph, job ${job.id}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
