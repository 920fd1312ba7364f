import { Attributes } from './Attributes';
import { evaluateSource } from './evaluateSource';
import { ObjectMapping } from './MappingSource';

/** Target attribute names with their values, as a job would export them. */
export type TargetValues = Record<string, string>;

/**
 * Evaluates all attribute mappings of one object. Empty results are left out; the default
 * value of a mapping counts only when the object is created, as Entra documents.
 *
 * @throws Error when an expression cannot be evaluated.
 */
export function targetValues(options: {
  mapping: ObjectMapping;
  attributes: Attributes;
  creating: boolean;
}): TargetValues {
  const { mapping, attributes, creating } = options;
  const values: TargetValues = {};
  for (const each of mapping.attributeMappings) {
    // Members are references, exported apart from the group's own attributes.
    if (each.targetAttributeName === 'members') continue;
    if (each.flowType === 'ObjectAddOnly' && !creating) continue;
    const value =
      (each.source ? evaluateSource(each.source, attributes) : undefined) ??
      (creating || !each.source ? each.defaultValue ?? undefined : undefined);
    if (value !== undefined) values[each.targetAttributeName] = value;
  }
  return values;
}

/** Target attributes that find an existing object, in the order in which they are tried. */
export function matchingAttributes(mapping: ObjectMapping): string[] {
  return mapping.attributeMappings
    .filter(each => each.matchingPriority > 0)
    .sort((a, b) => a.matchingPriority - b.matchingPriority)
    .map(each => each.targetAttributeName);
}
