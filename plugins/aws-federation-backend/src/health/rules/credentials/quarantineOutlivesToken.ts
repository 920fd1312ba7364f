import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { moment } from '../facts/moment';
import { triedBy } from '../facts/triedBy';

/** Endpoint and token were mended, and Entra waits for its next attempt. */
export const quarantineOutlivesToken = defineRule({
  id: 'quarantine-outlives-token',
  title: 'The quarantine outlives the trouble with the credentials',
  condition: 'ProvisioningRunning',
  reads: ['credentials', 'job'],
  reports: {
    QuarantineOutlivesToken: {
      severity: 'critical',
      effect: 'provisioning-stopped',
    },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-restart',
  ],
  duringSetUp: true,
  inspect({ credentials, job }, { now, pages }) {
    const quarantine = job.job?.quarantine;
    if (credentials.outcome !== 'accepted' || !quarantine?.credentialFailure) {
      return [];
    }
    const { nextAttemptAt, beganAt } = quarantine;
    const next =
      nextAttemptAt && Date.parse(nextAttemptAt) > now.getTime()
        ? nextAttemptAt
        : undefined;
    return [
      {
        reason: 'QuarantineOutlivesToken',
        title: next
          ? `New people and changes do not arrive in AWS before ${moment(
              next,
            )}: Entra still holds provisioning in quarantine, although AWS accepts the token now.`
          : 'New people and changes do not arrive in AWS yet: Entra still holds provisioning in quarantine, although AWS accepts the token now.',
        detail:
          'Entra tries a job in quarantine at most once a day in the end; a restart makes it try at once.',
        remedy:
          'Complete the federation again, nothing has to be filled in: it restarts the job.',
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraProvisioning,
        since: beganAt,
        source: triedBy(job, quarantine),
      },
    ];
  },
});
