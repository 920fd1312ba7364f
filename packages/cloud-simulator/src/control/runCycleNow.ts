import { SimulatorContext } from '../SimulatorContext';
import { ControlError } from './ControlError';
import { findJob } from './findJob';

/** Runs the organization's next cycle without waiting for its time. */
export async function runCycleNow(
  context: Pick<SimulatorContext, 'store' | 'engine'>,
  organization: string | undefined,
) {
  const { name, tenant, servicePrincipal, job } = findJob(
    context.store.state,
    organization,
  );
  if (job.document.schedule.state !== 'Active') {
    throw new ControlError(
      409,
      `The synchronization job of ${name} is not started. Start it first.`,
    );
  }
  if (job.stalled) {
    throw new ControlError(
      409,
      `The scheduler passes the synchronization job of ${name} by. Let it run again with /control/synchronization-job/resume.`,
    );
  }
  await context.engine.runCycle(tenant, servicePrincipal);
}
