import { CloudsCopy } from './CloudsCopy';

/** An initial cycle of a large directory takes several runs; more than these, nobody waits for. */
const MAX_RUNS = 100;

/**
 * Moves the copy's clock to the next cycle and lets Entra run it, an initial cycle to its
 * end.
 * @returns when it was due; undefined when Entra runs none
 */
export async function runNextCycle(
  copy: CloudsCopy,
): Promise<Date | undefined> {
  const job = copy.servicePrincipal?.simulated.job;
  // Whom an earlier cycle skipped this one may not even look at.
  if (job) job.skips = {};
  const due = await runOnce(copy);
  for (let run = 1; due && run < MAX_RUNS; run += 1) {
    const isUnderWay =
      !job?.initialCycleDone && job?.document.status.quarantine === null;
    if (!isUnderWay || !(await runOnce(copy))) break;
  }
  return due;
}

async function runOnce(copy: CloudsCopy): Promise<Date | undefined> {
  const job = copy.servicePrincipal?.simulated.job;
  if (!job?.nextCycleAt) return undefined;
  const before = executionOf(copy);
  copy.clock.at = new Date(
    Math.max(copy.clock.at.getTime(), Date.parse(job.nextCycleAt)),
  );
  const due = copy.clock.at;
  await copy.engine.runDueCycles();
  return executionOf(copy) === before ? undefined : due;
}

/** Each cycle has an id of its own. */
function executionOf({ servicePrincipal }: CloudsCopy): unknown {
  return servicePrincipal?.simulated.job?.document.status.lastExecution
    ?.activityIdentifier;
}
