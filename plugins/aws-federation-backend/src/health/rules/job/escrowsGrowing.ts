import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

/** From here on Entra looks at the share of failures, and may hold the whole job back. */
const proportionFrom = 5000;

/** People and groups that failed and are tried again, unless the log names each of them. */
export const escrowsGrowing = defineRule({
  id: 'escrows-growing',
  title: 'Entra retries people and groups that failed',
  condition: 'UsersInSync',
  reads: ['job', 'provisioningLog'],
  reports: {
    Retried: { severity: 'info', effect: 'none' },
    ManyRetried: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationtaskexecution',
  ],
  duringSetUp: true,
  inspect({ job: { job }, provisioningLog: { unsent } }, { pages }) {
    const count = job?.countEscrowed ?? 0;
    if (!job || count === 0 || job.state === 'quarantined') return [];
    const isMany = count >= proportionFrom;
    const named = unsent.filter(({ outcome }) => outcome === 'failed').length;
    if (!isMany && count <= named) return [];
    return [
      {
        reason: isMany ? 'ManyRetried' : 'Retried',
        title: isMany
          ? `${count} people and groups do not arrive in AWS, and Entra may put provisioning into quarantine for so many failures.`
          : `${
              count === 1
                ? '1 person or group is'
                : `${count} people and groups are`
            } on the way to AWS: Entra tries again what failed.`,
        remedy: isMany
          ? 'Mend what the provisioning logs name before Entra holds everybody back.'
          : 'There is nothing to do while the number does not grow; the provisioning logs name the causes.',
        remedyPage: pages.entraProvisioning,
        affected: count,
        source: jobSource(job),
      },
    ];
  },
});
