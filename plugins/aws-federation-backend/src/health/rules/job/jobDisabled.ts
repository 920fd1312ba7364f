import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { jobSource } from '../facts/jobSource';
import { pauseInForce } from '../facts/pauseInForce';
import { isPausedAfterErrors } from './isPausedAfterErrors';

/** Entra has stopped the job by itself. */
export const jobDisabled = defineRule({
  id: 'job-disabled',
  title: 'Entra has stopped provisioning by itself',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    DisabledAfterQuarantine: {
      severity: 'critical',
      effect: 'provisioning-stopped',
    },
    PausedAfterErrors: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { recorded, now, lease, pages }) {
    if (!job) return [];
    const common = {
      // A run starts it again.
      onlyIfKnown: Boolean(lease),
      remedyTemplate: 'complete-aws-federation' as const,
      remedyPage: pages.entraProvisioning,
      source: jobSource(job),
    };
    if (job.state === 'disabled') {
      const began = job.quarantine?.beganAt;
      return [
        {
          ...common,
          reason: 'DisabledAfterQuarantine',
          title:
            'New people and changes do not arrive in AWS: Entra has given up and disabled the provisioning job after four weeks of quarantine.',
          detail: began && `The last quarantine began on ${day(began)}.`,
          remedy:
            'Fix what the provisioning logs name, with a new token if credentials are the cause, then complete the federation, which starts the job again.',
        },
      ];
    }
    if (isPausedAfterErrors(job, pauseInForce(job, { recorded, now }))) {
      return [
        {
          ...common,
          reason: 'PausedAfterErrors',
          title:
            'New people and changes do not arrive in AWS: too many people failed in the initial cycle, and Entra paused provisioning after it.',
          detail:
            'Entra no longer tries those who failed; a restart makes it try everybody again.',
          remedy:
            'Fix what the provisioning logs name, then complete the federation, which restarts the job.',
        },
      ];
    }
    return [];
  },
});
