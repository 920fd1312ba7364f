import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';
import { retriedSince } from '../facts/retriedSince';

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
    RetriedForLong: { severity: 'warning', effect: 'some-people' },
    ManyRetried: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationtaskexecution',
  ],
  duringSetUp: true,
  inspect(
    { job: { job }, provisioningLog: { unsent, arrived, licenceMissing } },
    { now, pages },
  ) {
    const count = (job?.countEscrowed ?? 0) - (arrived?.length ?? 0);
    if (!job || count <= 0 || job.state !== 'running') return [];
    const isMany = count >= proportionFrom;
    const named = unsent.filter(({ outcome }) => outcome === 'failed').length;
    if (!isMany && count <= named) return [];
    const common = {
      remedyPage: pages.entraProvisioning,
      affected: count,
      source: jobSource(job),
    };
    if (isMany) {
      return [
        {
          ...common,
          reason: 'ManyRetried',
          title: `${count} people and groups do not arrive in AWS, and Entra may put provisioning into quarantine for so many failures.`,
          remedy:
            'Fix what the provisioning logs name before Entra holds everybody back.',
        },
      ];
    }
    const since = retriedSince(job, now);
    if (since) {
      return [
        {
          ...common,
          reason: 'RetriedForLong',
          title: `${
            count === 1
              ? '1 person or group does'
              : `${count} people and groups do`
          } not arrive in AWS as in Entra, which tries again in vain.`,
          detail: licenceMissing
            ? 'The tenant lacks the licence that the provisioning log takes, so that neither the portal nor Entra tells whom it hits and why.'
            : undefined,
          remedy: licenceMissing
            ? 'Choose Provision on demand in Entra for somebody who has changed or is missing in AWS: it names the cause.'
            : 'Fix what the provisioning logs in Entra name.',
          since,
        },
      ];
    }
    return [
      {
        ...common,
        reason: 'Retried',
        title: `${
          count === 1
            ? '1 person or group is'
            : `${count} people and groups are`
        } on the way to AWS: Entra tries again what failed.`,
        remedy:
          'Wait for the next cycles; if it goes on, the provisioning logs in Entra name the causes.',
      },
    ];
  },
});
