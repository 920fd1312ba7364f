import { isPlanned } from '../provisioning/isPlanned';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { CloudsCopy } from './CloudsCopy';
import { jobsOfSenders } from './senders';

/** An initial cycle of a large directory takes several runs; more than these, nobody waits for. */
const MAX_RUNS = 100;
/** Of several jobs, those that run within it count: another one may wait in quarantine. */
const ROUND_MS = 60 * 60 * 1000;

/** What Entra ran by itself. */
export interface NextCycle {
  /** When it was due; undefined when Entra runs none. */
  due?: Date;
  /** Jobs of which a cycle ran: as a rule there is one. */
  ran: SynchronizationJobState[];
}

/**
 * Moves the copy's clock to the next cycle and lets Entra run it, an initial cycle to its
 * end. Of several jobs each runs its own.
 */
export async function runNextCycle(copy: CloudsCopy): Promise<NextCycle> {
  const jobs = jobsOfSenders(copy);
  // Whom an earlier cycle skipped this one may not even look at.
  for (const job of jobs) job.skips = {};
  const planned = jobs
    .filter(isPlanned)
    .sort((a, b) => Date.parse(a.nextCycleAt) - Date.parse(b.nextCycleAt));
  const [first] = planned;
  if (!first) return { ran: [] };
  const end = Date.parse(first.nextCycleAt) + ROUND_MS;
  const round = planned
    .filter(({ nextCycleAt }) => Date.parse(nextCycleAt) <= end)
    .map(job => ({ job, before: executionOf(job) }));
  let due: Date | undefined;
  const ran: SynchronizationJobState[] = [];
  for (const { job, before } of round) {
    // It may have run with the one before.
    if (executionOf(job) === before) await runDue(copy, job);
    if (executionOf(job) === before) continue;
    due ??= copy.clock.at;
    ran.push(job);
    await endInitialCycle(copy, job);
  }
  return { due, ran };
}

async function endInitialCycle(copy: CloudsCopy, job: SynchronizationJobState) {
  for (let run = 1; run < MAX_RUNS; run += 1) {
    const isUnderWay =
      !job.initialCycleDone && job.document.status.quarantine === null;
    if (!isUnderWay || !isPlanned(job)) return;
    const before = executionOf(job);
    await runDue(copy, job);
    if (executionOf(job) === before) return;
  }
}

/** Moves the clock to when the job is due, and lets Entra run what is due then. */
async function runDue(
  { clock, engine }: CloudsCopy,
  { nextCycleAt }: SynchronizationJobState,
): Promise<void> {
  clock.at = new Date(
    Math.max(clock.at.getTime(), Date.parse(nextCycleAt ?? '') || 0),
  );
  await engine.runDueCycles();
}

/** Each cycle has an id of its own. */
function executionOf({ document }: SynchronizationJobState): unknown {
  return document.status.lastExecution?.activityIdentifier;
}
