import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ObjectMapping } from './MappingSource';

/** The object mapping of a kind in a schema; undefined when it is switched off. */
export function enabledMapping(
  schema: Record<string, any>,
  sourceObjectName: 'User' | 'Group',
): ObjectMapping | undefined {
  const rules: Array<{ objectMappings?: ObjectMapping[] }> =
    schema.synchronizationRules ?? [];
  return rules
    .flatMap(rule => rule.objectMappings ?? [])
    .find(each => each.sourceObjectName === sourceObjectName && each.enabled);
}

/** The object mapping of a kind in the job's schema; undefined when it is switched off. */
export function objectMapping(
  job: SynchronizationJobState,
  sourceObjectName: 'User' | 'Group',
): ObjectMapping | undefined {
  return enabledMapping(job.schema, sourceObjectName);
}

/** An action of a mapping, as the portal lets people tick it. */
export type FlowType = 'Add' | 'Update' | 'Delete';

/** Whether an action is ticked: Graph writes them with or without spaces. */
export function flows(mapping: ObjectMapping, type: FlowType): boolean {
  return mapping.flowTypes
    .split(',')
    .map(each => each.trim())
    .includes(type);
}
