import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { StepContext } from '../Step';
import { mappingsToRestore, restoreRequiredMappings } from './requiredMappings';

/**
 * Restores the mappings of people or groups that have to be as in the template of the job.
 * The template's schema is read only when something has to come from it.
 *
 * @returns required mappings that the template does not have either
 */
export async function restoreFromTemplate(
  { entra: { synchronization } }: Pick<StepContext, 'entra'>,
  options: {
    servicePrincipalId: string;
    /** Is edited. */
    schema: SynchronizationSchema;
    kind: 'User' | 'Group';
  },
): Promise<string[]> {
  const { servicePrincipalId, schema, kind } = options;
  if (mappingsToRestore(schema, kind).length === 0) return [];
  const template = await synchronization.getTemplateSchema(
    servicePrincipalId,
    await synchronization.templateId(servicePrincipalId),
  );
  return restoreRequiredMappings(schema, template, kind);
}
