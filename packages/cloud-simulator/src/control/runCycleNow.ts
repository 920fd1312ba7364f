import { SimulatorContext } from '../SimulatorContext';
import { ControlError } from './ControlError';
import { findFederation } from './findFederation';

/** Runs the organization's next cycle without waiting for its time. */
export async function runCycleNow(
  context: Pick<SimulatorContext, 'store' | 'engine'>,
  name: string | undefined,
) {
  const { organization, tenant, servicePrincipal } = findFederation(
    context.store.state,
    name,
  );
  const job = servicePrincipal?.simulated.job;
  if (!tenant || !servicePrincipal || !job) {
    throw new ControlError(
      409,
      `${organization.name} has no synchronization job. Create one first.`,
    );
  }
  if (job.document.schedule.state !== 'Active') {
    throw new ControlError(
      409,
      `The synchronization job of ${organization.name} is not started. Start it first.`,
    );
  }
  await context.engine.runCycle(tenant, servicePrincipal);
}
