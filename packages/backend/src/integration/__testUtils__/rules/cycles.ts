import { restarted, started } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

/** No log tells of it. */
async function refuseAllUnseen(world: RuleWorld) {
  await world.control('/tenant-restriction', {
    restriction: 'provisioningLogs',
  });
  await world.disturb('SCIM POST /Users', 403);
  await world.disturb('SCIM PATCH /Users/{id}', 403);
  await world.entra.people.assign('ada.lovelace');
  for (let hour = 0; hour < 5; hour += 1) {
    await world.pass({ hours: 1 });
    await world.lab.checkOnSchedule();
  }
}

const takenAgain = {
  mended: 'what AWS refuses is mended, and provisioning restarted in Entra',
  async mend(world: RuleWorld) {
    await world.calm();
    await world.entra.provisioning.restart();
  },
};

export const cyclesEntries: RuleEntry[] = [
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
    reason: 'RetriedForLong',
    seen: 'without that licence, AWS answers 403 to whatever Entra sends, for five hours',
    bringAbout: refuseAllUnseen,
    ...takenAgain,
  },
  {
    rule: 'retries-unexplained',
    reason: 'NothingSentSince',
    seen: 'the same',
    bringAbout: refuseAllUnseen,
    ...takenAgain,
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
