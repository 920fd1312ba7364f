import { StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { requireApplication } from './requireApplication';
import { FoundJob } from './withJob';

/**
 * The job, for `apply`, which runs only after an inspection that found it.
 * @throws StepBlockedError: it is gone since
 */
export async function requireJob(
  context: StepContext,
  title: string,
): Promise<FoundJob> {
  const found = await requireApplication(context, title);
  const job = await context.entra.synchronization.getJob(
    found.servicePrincipal.id,
  );
  if (!job?.id) {
    throw new StepBlockedError(
      title,
      'The synchronization job is gone since it was looked at. Run this again.',
    );
  }
  return { ...found, job: { ...job, id: job.id } };
}
