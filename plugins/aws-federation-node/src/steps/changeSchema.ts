import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { FoundJob } from './withJob';

/**
 * Edits the schema that Entra answered, and puts it back whole, `directories` included:
 * a PUT replaces everything. A running job is paused meanwhile, so that no cycle sees
 * half a change (microsoft-graph.md, section 4).
 */
export async function changeSchema(
  context: StepContext,
  { servicePrincipal, job }: FoundJob,
  edit: (schema: SynchronizationSchema) => void,
): Promise<void> {
  const { synchronization } = context.entra;
  const schema = structuredClone(
    await synchronization.getSchema(servicePrincipal.id, job.id),
  );
  edit(schema);
  const running = job.schedule?.state === 'Active';
  if (running) {
    await synchronization.pause(servicePrincipal.id, job.id);
  }
  try {
    await synchronization.putSchema(servicePrincipal.id, job.id, schema);
  } finally {
    if (running) {
      await synchronization.start(servicePrincipal.id, job.id);
    }
  }
}
