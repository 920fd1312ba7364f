import type { Filter } from '@microsoft/microsoft-graph-types';
import { findMapping } from '../../steps/schema/findMapping';
import { SnapshotContext } from '../SnapshotContext';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * The scoping filter of people or groups, null where the mapping has none. Undefined where
 * Entra sends none of them, or there is no job.
 */
export async function readScopingFilter(
  context: SnapshotContext,
  type: 'User' | 'Group',
): Promise<Filter | null | undefined> {
  const { synchronization } = context.entra;
  const id = await findServicePrincipalId(context);
  const job = id ? await synchronization.getJob(id) : undefined;
  if (!id || !job?.id) return undefined;
  const mapping = findMapping(
    await synchronization.getSchema(id, job.id),
    type,
  )?.mapping;
  return mapping?.enabled ? mapping.scope ?? null : undefined;
}
