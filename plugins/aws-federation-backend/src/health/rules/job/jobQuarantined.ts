import {
  defineRule,
  QuarantineReason,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { jobSource } from '../facts/jobSource';
import { quarantineOutlook } from '../facts/quarantineOutlook';
import { sentences } from '../facts/sentences';

interface Words {
  /** After "Entra holds provisioning in quarantine because". */
  because: string;
  detail?: string;
  remedy: string;
  /** The template restarts the job once the cause is mended. */
  isRestarted: boolean;
}

const mendFailures =
  'Fix what the provisioning logs name for the people who fail, then complete the federation, which restarts the job.';

/** https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationquarantine */
const words: Record<QuarantineReason, Words> = {
  EncounteredBaseEscrowThreshold: {
    because: 'more people and groups fail than it tolerates at first',
    remedy: mendFailures,
    isRestarted: true,
  },
  EncounteredTotalEscrowThreshold: {
    because: 'more people and groups fail than it tolerates at all',
    remedy: mendFailures,
    isRestarted: true,
  },
  EncounteredEscrowProportionThreshold: {
    because: 'too large a share of all people and groups fails',
    remedy: mendFailures,
    isRestarted: true,
  },
  EncounteredQuarantineException: {
    because: 'its cycles fail as a whole',
    remedy:
      'Read what Entra says on its provisioning page and fix it, then complete the federation, which restarts the job.',
    isRestarted: true,
  },
  QuarantinedOnDemand: {
    because: 'somebody asked for it, an administrator or Microsoft',
    remedy:
      'Find out who did so in the audit logs of the enterprise application, and choose Restart provisioning in Entra when it is to go on.',
    isRestarted: false,
  },
  TooManyDeletes: {
    because: 'more people would be deleted in AWS than the threshold allows',
    detail: 'Nobody is deleted until somebody allows it.',
    remedy:
      'See in the provisioning logs who would be deleted, then allow or reject the deletions in Entra. If they are all in scope again, choose Restart provisioning instead.',
    isRestarted: false,
  },
  IngestionInterrupted: {
    because: 'it could not finish reading its own directory',
    remedy:
      'Complete the federation again, which restarts the job; if that does not help, ask Microsoft support with the id of the job.',
    isRestarted: true,
  },
  Unknown: {
    because: 'of something that it does not name',
    remedy:
      'Read the provisioning logs in Entra, then complete the federation, which restarts the job; if that does not help, ask Microsoft support with the id of the job.',
    isRestarted: true,
  },
};

const stopped = {
  severity: 'critical',
  effect: 'provisioning-stopped',
} as const;

/**
 * Entra holds the job back for another cause than its credentials, of which their own
 * rules speak. It tries ever more rarely, in the end once a day.
 */
export const jobQuarantined = defineRule({
  id: 'job-quarantined',
  title: 'Provisioning is in quarantine',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    EncounteredBaseEscrowThreshold: stopped,
    EncounteredTotalEscrowThreshold: stopped,
    EncounteredEscrowProportionThreshold: stopped,
    EncounteredQuarantineException: stopped,
    QuarantinedOnDemand: stopped,
    TooManyDeletes: stopped,
    IngestionInterrupted: stopped,
    QuarantinedUnexplained: stopped,
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationquarantine',
    'https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions',
  ],
  duringSetUp: true,
  inspect({ job: { job } }, { now, pages }) {
    if (job?.state !== 'quarantined' || job.quarantine?.credentialFailure) {
      return [];
    }
    const told = job.quarantine?.reason ?? 'Unknown';
    // Entra may learn new ones.
    const reason = told in words ? told : 'Unknown';
    const beganAt = job.quarantine?.beganAt;
    const { because, detail, remedy, isRestarted } = words[reason];
    return [
      {
        reason: reason === 'Unknown' ? 'QuarantinedUnexplained' : reason,
        title: `New people and changes do not arrive in AWS, or arrive hours late: Entra ${
          beganAt ? 'has held' : 'holds'
        } provisioning in quarantine${
          beganAt ? ` since ${day(beganAt)}` : ''
        }, because ${because}.`,
        detail: sentences(
          detail,
          job.quarantine && quarantineOutlook(job.quarantine, now),
        ),
        remedy,
        remedyTemplate: isRestarted ? 'complete-aws-federation' : undefined,
        remedyPage: pages.entraProvisioning,
        since: beganAt,
        source: jobSource(job),
      },
    ];
  },
});
