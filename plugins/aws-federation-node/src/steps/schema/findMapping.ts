import type {
  ObjectMapping,
  SynchronizationRule,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';

/** The mapping of one kind of object, with the rule that holds it. */
export interface FoundMapping {
  rule: SynchronizationRule;
  mapping: ObjectMapping;
}

/**
 * Finds a mapping by the name of its source object: the directory's name was changed
 * before.
 */
export function findMapping(
  schema: SynchronizationSchema,
  sourceObjectName: 'User' | 'Group',
): FoundMapping | undefined {
  for (const rule of schema.synchronizationRules ?? []) {
    const mapping = rule.objectMappings?.find(
      candidate => candidate.sourceObjectName === sourceObjectName,
    );
    if (mapping) {
      return { rule, mapping };
    }
  }
  return undefined;
}
