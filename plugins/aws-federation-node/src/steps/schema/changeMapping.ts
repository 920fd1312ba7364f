import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { requireJob } from '../requireJob';
import { StepContext } from '../Step';
import { StepBlockedError } from '../StepBlockedError';
import { changeSchema } from './changeSchema';

/**
 * Has the mapping of people or of groups be as `edit` makes it.
 *
 * @param options.title - of the step
 * @param options.edit - changes the document that it is given, and answers the required
 *   mappings that it could not restore
 * @throws StepBlockedError: there are some of these, or the job is gone
 */
export async function changeMapping(
  context: StepContext,
  options: {
    title: string;
    of: 'people' | 'groups';
    edit(
      context: StepContext,
      servicePrincipalId: string,
      schema: SynchronizationSchema,
    ): Promise<string[]>;
  },
): Promise<void> {
  const { title, of, edit } = options;
  const found = await requireJob(context, title);
  await changeSchema(context, found, async schema => {
    const lost = await edit(context, found.servicePrincipal.id, schema);
    if (lost.length > 0) {
      throw new StepBlockedError(title, lostMappings(of, lost));
    }
  });
}

/** What to do about required mappings that the template of the job does not have either. */
export function lostMappings(
  of: 'people' | 'groups',
  targets: string[],
): string {
  return `The mapping of ${of} lacks ${targets.join(
    ', ',
  )}, and the template of the job has none to restore. Restore the default mappings in the Entra portal under Provisioning, and run this again.`;
}
