import { credentialsQuarantine } from './credentialsQuarantine';
import { day } from './day';
import { realTime } from './realTime';
import { Rule } from './Rule';

/** Entra runs the job less and less often, for another cause than the credentials. */
export const jobQuarantined: Rule = {
  id: 'job-quarantined',
  duringSetUp: true,
  inspect({ snapshot }) {
    if (!snapshot.provisioning.ok) return [];
    const { job } = snapshot.provisioning.value;
    if (
      job?.status?.code !== 'Quarantine' ||
      credentialsQuarantine(snapshot.provisioning.value)
    ) {
      return [];
    }
    const { quarantine } = job.status;
    const since = realTime(quarantine?.currentBegan);
    const deletes = quarantine?.reason === 'TooManyDeletes';
    return [
      {
        rule: this.id,
        condition: 'ProvisioningRunning',
        severity: 'critical',
        reason: deletes ? 'TooManyDeletes' : 'JobQuarantined',
        title: `New people and changes arrive late or not at all: Entra holds provisioning in quarantine${
          since ? ` since ${day(since)}` : ''
        }.`,
        detail: [
          deletes
            ? 'More people would be deleted in AWS than the limit allows.'
            : `Entra's reason is ${quarantine?.reason ?? 'not given'}.`,
          'After four weeks Entra disables the job.',
        ].join(' '),
        remedy: deletes
          ? 'Check in the provisioning logs who would be deleted, then allow or reject the deletions in Entra.'
          : 'Mend the cause that the provisioning logs name, then choose Restart provisioning in Entra.',
        evidence: {
          source: `Microsoft Graph, job ${job.id}`,
          observedAt: since ?? snapshot.observedAt,
        },
      },
    ];
  },
};
