import { CloudError } from '../CloudError';
import { StepContext } from './Step';

/** As the portal's "Restart provisioning"; links between people stay. */
const resetScope = 'QuarantineState,Watermark,Escrows';
/** Entra forgets whom it has sent, too, and looks for everybody in AWS anew. */
const withLinks = 'Full';

/**
 * Has Entra try at once and look at everybody again. A job that is not active is started
 * then: four weeks in quarantine disable one, and the restart alone starts nothing.
 *
 * Microsoft refuses a restart even to the owner of the application who has no
 * `Synchronization.ReadWrite.All`; the job is only
 * started then.
 *
 * @returns what a person has to do, because Entra refused the restart; else undefined
 */
export async function restartJob(
  { entra: { synchronization } }: StepContext,
  servicePrincipalId: string,
  job: { id: string; isActive: boolean; forgetsLinks?: boolean },
): Promise<string | undefined> {
  let refusal: string | undefined;
  try {
    await synchronization.restart(
      servicePrincipalId,
      job.id,
      job.forgetsLinks ? withLinks : resetScope,
    );
  } catch (error) {
    if (!isRefused(error)) throw error;
    refusal = `Entra does not let the portal restart the job, which takes the permission Synchronization.ReadWrite.All (${[
      `HTTP ${error.status}`,
      ...(error.requestId ? [`request ${error.requestId}`] : []),
    ].join(
      ', ',
    )}). Choose "Restart provisioning" in the Entra portal under Provisioning.`;
  }
  if (!job.isActive) await synchronization.start(servicePrincipalId, job.id);
  return refusal;
}

function isRefused(error: unknown): error is CloudError {
  return (
    error instanceof CloudError &&
    (error.status === 401 || error.status === 403)
  );
}
