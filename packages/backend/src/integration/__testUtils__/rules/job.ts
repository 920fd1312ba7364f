import { anotherJob, anotherJobRuns, deleteNewestJob } from './anotherJob';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const started = {
  mended: 'Start provisioning in Entra',
  mend: (world: RuleWorld) => world.control('/synchronization-job/start'),
};
const restarted = {
  mended: 'Restart provisioning in Entra',
  mend: (world: RuleWorld) => world.entra.provisioning.restart(),
};
const completed = {
  mended: '"Complete an AWS federation", which restarts the job',
  mend: (world: RuleWorld) => world.complete(),
};

/** Entra has put the job into quarantine for a reason of its own. */
function quarantined(
  reason: string,
  seen: string,
  mending: Pick<RuleEntry, 'mended' | 'mend'>,
  told: object = { reason },
): RuleEntry {
  return {
    rule: 'job-quarantined',
    reason,
    seen: `Entra puts provisioning into quarantine: ${seen}`,
    bringAbout: world => world.control('/synchronization-job/quarantine', told),
    ...mending,
  };
}

const unassignMany = async (world: RuleWorld) => {
  await world.entra.people.unassign('aws-labs-explorers');
  await world.nextCycle();
};

export const jobEntries: RuleEntry[] = [
  {
    rule: 'job-missing',
    reason: 'JobMissing',
    seen: 'somebody deletes the synchronization job',
    bringAbout: async world =>
      world.entra.graph('DELETE', await world.entra.provisioning.jobPath()),
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  },
  {
    rule: 'several-jobs',
    reason: 'SeveralJobsRun',
    seen: 'a script makes a second job beside the one of the portal, and starts it',
    bringAbout: anotherJobRuns,
    ...deleteNewestJob,
  },
  {
    rule: 'several-jobs',
    reason: 'JobLeftOver',
    seen: 'somebody makes a second job and never starts it',
    bringAbout: anotherJob,
    ...deleteNewestJob,
  },
  {
    rule: 'several-jobs',
    reason: 'JobTakenOver',
    seen: 'somebody makes a second job, starts it, and pauses the first',
    async bringAbout(world) {
      const another = await anotherJob(world);
      await world.control('/synchronization-job/pause');
      await world.entra.graph('POST', `${another}/start`);
      await world.nextCycle();
    },
    mended:
      'the first job is deleted with Microsoft Graph, and "Complete an AWS federation" sets the mappings of the other',
    async mend(world) {
      const [, first] = await world.entra.provisioning.jobPaths();
      await world.entra.graph('DELETE', first);
      await world.complete();
    },
  },
  {
    rule: 'job-paused',
    reason: 'JobPaused',
    seen: 'somebody pauses provisioning in Entra',
    bringAbout: world => world.control('/synchronization-job/pause'),
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'JobPaused',
    seen: 'what "Remove an AWS federation" paused is started in Entra, and somebody pauses it there after some cycles',
    async bringAbout(world) {
      await world.run('remove-aws-federation', {
        extent: 'pause',
        confirm: 'acme-labs',
      });
      await world.control('/synchronization-job/start');
      await world.nextCycle();
      await world.nextCycle();
      await world.control('/synchronization-job/pause');
    },
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'PausedOnPurpose',
    seen: '"Remove an AWS federation" pauses provisioning as its first step',
    bringAbout: world =>
      world.run('remove-aws-federation', {
        extent: 'pause',
        confirm: 'acme-labs',
      }),
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'PausedTooLong',
    seen: 'after such a pause nobody goes on for two weeks',
    async bringAbout(world) {
      await world.run('remove-aws-federation', {
        extent: 'pause',
        confirm: 'acme-labs',
      });
      await world.pass({ days: 15 });
    },
    ...started,
  },
  {
    rule: 'job-disabled',
    reason: 'DisabledAfterQuarantine',
    seen: 'the token is deleted, and nobody mends it for four weeks',
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.nextCycle();
      await world.pass({ days: 29 });
    },
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  },
  {
    rule: 'job-disabled',
    reason: 'PausedAfterErrors',
    start: 'started',
    seen: 'so many people fail in the initial cycle that Entra pauses provisioning after it',
    async bringAbout(world) {
      await world.nextCycle();
      await world.control('/synchronization-job/status', {
        escrowsPruned: true,
      });
      await world.control('/synchronization-job/pause');
    },
    ...completed,
  },
  quarantined(
    'EncounteredBaseEscrowThreshold',
    'more people fail than it tolerates at first',
    completed,
  ),
  quarantined(
    'EncounteredTotalEscrowThreshold',
    'more people fail than it tolerates at all',
    completed,
  ),
  quarantined(
    'EncounteredEscrowProportionThreshold',
    'too large a share of all fails',
    completed,
  ),
  quarantined(
    'EncounteredQuarantineException',
    'its cycles fail as a whole',
    completed,
    {
      reason: 'EncounteredQuarantineException',
      code: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
      message:
        'StatusCode: OK Message: Processing of the HTTP request resulted in an exception.',
    },
  ),
  quarantined('QuarantinedOnDemand', 'somebody has asked for it', restarted),
  quarantined(
    'IngestionInterrupted',
    'it could not finish reading its directory',
    completed,
  ),
  quarantined('QuarantinedUnexplained', 'it names no cause', completed, {
    reason: 'Unknown',
  }),
  {
    rule: 'job-quarantined',
    reason: 'TooManyDeletes',
    seen: 'more people lose the application than the deletion threshold allows',
    bringAbout: unassignMany,
    mended:
      'the deletions are allowed in Entra, and the group is taken out of the specification',
    async mend(world) {
      await world.entra.provisioning.restart('QuarantineState,ForceDeletes');
      await world.complete({ groups: ['aws-data-analysts'] });
    },
  },
  {
    rule: 'job-quarantined',
    reason: 'TooManyDeletes',
    seen: 'as before, by mistake',
    bringAbout: unassignMany,
    mended: 'they get the application again, and provisioning is restarted',
    async mend(world) {
      await world.entra.people.assign('aws-labs-explorers');
      await world.entra.provisioning.restart();
    },
  },
  {
    rule: 'job-state-unknown',
    reason: 'JobStateUnknown',
    seen: 'Entra gives the job a state that this portal has not heard of',
    bringAbout: world =>
      world.control('/synchronization-job/status', {
        code: 'unknownFutureValue',
      }),
    ...started,
  },
  {
    rule: 'job-never-ran',
    reason: 'JobNeverRan',
    start: 'started',
    seen: 'provisioning is started, and Entra does not run it',
    bringAbout: world => world.control('/synchronization-job/stall'),
    ...restarted,
  },
  {
    rule: 'job-unscheduled',
    reason: 'JobUnscheduled',
    seen: 'the job is active, and Entra gives it an interval of millions of days',
    bringAbout: world =>
      world.control('/synchronization-job/status', {
        interval: 'P10675199DT2H48M5.4775807S',
      }),
    mended: 'provisioning is paused in Entra and started again',
    async mend(world) {
      await world.control('/synchronization-job/pause');
      await world.control('/synchronization-job/start');
    },
  },
  {
    rule: 'cycle-late',
    reason: 'CycleLate',
    seen: 'Entra passes the job by for two hours',
    async bringAbout(world) {
      await world.control('/synchronization-job/stall');
      await world.pass({ hours: 2 });
    },
    ...restarted,
  },
  {
    rule: 'cycle-late',
    reason: 'CycleMissing',
    seen: 'Entra passes the job by for more than a day',
    async bringAbout(world) {
      await world.control('/synchronization-job/stall');
      await world.pass({ hours: 26 });
    },
    ...restarted,
  },
  {
    rule: 'cycles-fail',
    reason: 'CyclesFail',
    seen: 'three cycles in a row fail as a whole',
    bringAbout: world =>
      world.control('/synchronization-job/status', {
        countSuccessiveCompleteFailures: 3,
        executionState: 'Failed',
      }),
    mended: 'the next cycle goes through',
    mend: world => world.nextCycle(),
  },
  {
    rule: 'escrows-pruned',
    reason: 'EscrowsPruned',
    seen: 'so many people fail in the initial cycle that Entra gives them up',
    bringAbout: world =>
      world.control('/synchronization-job/status', { escrowsPruned: true }),
    ...restarted,
  },
  {
    rule: 'escrows-growing',
    reason: 'Retried',
    seen: 'somebody without a surname gets the application, and the tenant lacks the licence that the provisioning log takes',
    async bringAbout(world) {
      await world.control('/tenant-restriction', {
        restriction: 'provisioningLogs',
      });
      await world.entra.people.assign('plato');
      await world.nextCycle();
    },
    mended: 'the surname is filled in in Entra, and the next cycle takes it',
    mend: world =>
      world.entra.people.changeUser('plato', { surname: 'Aristonos' }),
  },
  {
    rule: 'escrows-growing',
    reason: 'ManyRetried',
    seen: 'thousands fail, for example in the first cycle of a large directory',
    bringAbout: world =>
      world.control('/synchronization-job/status', { countEscrowed: 6000 }),
    mended: 'what made them fail is mended, and the next cycle takes them',
    mend: world => world.nextCycle(),
  },
  {
    rule: 'cycle-under-way',
    reason: 'CycleUnderWay',
    seen: 'provisioning of a large directory is restarted, which takes several runs',
    async bringAbout(world) {
      await world.control('/synchronization-job/initial-cycle', {
        usersPerRun: 8,
        restart: true,
      });
      await world.pass({ minutes: 5 });
    },
    mended: 'it ends',
    mend: world => world.pass({ hours: 25 }),
  },
  {
    rule: 'initial-cycle-running',
    reason: 'InitialCycleRunning',
    seen: 'the initial cycle of a large directory takes several runs',
    async bringAbout(world) {
      await world.control('/synchronization-job/initial-cycle', {
        usersPerRun: 20,
      });
      await world.pass({ minutes: 5 });
    },
    mended: 'it ends',
    mend: world => world.nextCycle(),
  },
];
