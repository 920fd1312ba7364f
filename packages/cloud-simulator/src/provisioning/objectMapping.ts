import { SynchronizationJobState } from '../state/EntraTenantState';
import { ObjectMapping } from './MappingSource';

/** The object mapping of a kind in the job's schema; undefined when it is disabled. */
export function objectMapping(
  job: SynchronizationJobState,
  sourceObjectName: 'User' | 'Group',
): ObjectMapping | undefined {
  const rules: Array<{ objectMappings?: ObjectMapping[] }> =
    job.schema.synchronizationRules ?? [];
  return rules
    .flatMap(rule => rule.objectMappings ?? [])
    .find(each => each.sourceObjectName === sourceObjectName && each.enabled);
}
