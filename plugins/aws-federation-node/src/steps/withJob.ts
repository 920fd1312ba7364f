import { ChosenJob } from '../entra/ChosenJob';
import { FoundApplication } from './findApplication';
import { blocked } from './inspections';
import { Inspection, StepContext } from './Step';
import { withApplication } from './withApplication';

/** The application with its synchronization job. */
export interface FoundJob extends FoundApplication {
  job: ChosenJob & { id: string };
}

/** Inspects what hangs off the synchronization job; without one, the step is blocked. */
export function withJob(
  context: StepContext,
  inspect: (found: FoundJob) => Promise<Inspection>,
): Promise<Inspection> {
  return withApplication(context, async found => {
    const job = await context.entra.synchronization.getJob(
      found.servicePrincipal.id,
    );
    if (!job?.id) {
      return blocked(
        'The application has no synchronization job yet. Run the template "Complete an AWS federation".',
      );
    }
    return inspect({ ...found, job: { ...job, id: job.id } });
  });
}
