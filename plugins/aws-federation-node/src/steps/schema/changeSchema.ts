import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { readAnewUntil } from '../../readings/readAnewUntil';
import { pauseForChange } from '../pauseForChange';
import { StepContext } from '../Step';
import { StepBlockedError } from '../StepBlockedError';
import { describeSchemaChanges } from './describeSchemaChanges';
import { FoundJob } from '../withJob';
import { withoutDirectories } from './withoutDirectories';

/**
 * Edits the schema that Entra answered, puts it back whole, `directories` included (a
 * PUT replaces everything), and reads until the edit holds. The document as found is kept
 * as a backup before. A running job is paused meanwhile, so that no cycle sees half a
 * change.
 *
 * @param edit - changes the document that it is given; on one that has the edit it
 *   must change nothing
 * @throws StepBlockedError: Entra hides the directories, or the edit does not show
 */
export async function changeSchema(
  context: StepContext,
  { servicePrincipal, job }: FoundJob,
  edit: (schema: SynchronizationSchema) => void | Promise<void>,
): Promise<void> {
  const { synchronization } = context.entra;
  const title = 'Attribute mappings';
  const read = () => synchronization.getSchema(servicePrincipal.id, job.id);
  const found = await read();
  const problem = withoutDirectories(found);
  if (problem) throw new StepBlockedError(title, problem);
  const schema = await edited(found, edit);
  await context.keepSchema(job.id, found);
  const running = job.schedule?.state === 'Active';
  if (running) {
    await pauseForChange(context, {
      servicePrincipalId: servicePrincipal.id,
      id: job.id,
      reason: 'The portal changes the attribute mappings.',
    });
  }
  try {
    await synchronization.putSchema(servicePrincipal.id, job.id, schema);
    const left = await readAnewUntil(context, {
      // Only the own edit: what else differs is Entra's, or somebody else's.
      read: async () => {
        const now = await read();
        return describeSchemaChanges(now, await edited(now, edit));
      },
      holds: changes => changes.length === 0,
    });
    if (left.length > 0) {
      throw new StepBlockedError(
        title,
        `Entra took the schema, but does not show the change. Missing: ${left.join(
          ' ',
        )} Run this again.`,
      );
    }
  } finally {
    if (running) {
      await synchronization.start(servicePrincipal.id, job.id);
      await context.recordPause?.(undefined);
    }
  }
}

async function edited(
  schema: SynchronizationSchema,
  edit: (schema: SynchronizationSchema) => void | Promise<void>,
): Promise<SynchronizationSchema> {
  const copy = structuredClone(schema);
  await edit(copy);
  return copy;
}
