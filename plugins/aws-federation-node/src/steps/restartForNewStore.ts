import { JobLinks, linkedStoreText } from './jobLinks';
import { pending } from './inspections';
import { liftQuarantine } from './liftQuarantine';
import { Inspection, StepContext, StepOutcome } from './Step';
import { FoundJob } from './withJob';

/** What to do about a job that counts people of another identity store as sent. */
export function inspectForNewStore({ oldStore }: JobLinks): Inspection {
  return pending(
    `Entra counts people as sent whom it sent to the identity store ${oldStore}, which AWS no longer has.`,
    'Restart the synchronization job in full: Entra forgets whom it has sent, and sends everybody in scope to the identity store that AWS has now.',
  );
}

/** Restarts a job so that it sends everybody to a new identity store, in quarantine or not. */
export async function restartForNewStore(
  context: StepContext,
  found: FoundJob,
): Promise<StepOutcome> {
  const refusal = await liftQuarantine(context, found, { forgetsLinks: true });
  if (refusal) return { waitsFor: refusal };
  const instance = await context.identityCenter.instances.find();
  return instance?.IdentityStoreId
    ? {
        recorded: {
          linkedStore: linkedStoreText(
            found.job.id,
            instance.IdentityStoreId,
            context.clock.now(),
          ),
        },
      }
    : {};
}
