import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';

/**
 * Attributes of a person in AWS that a mapping has to fill. Without the names AWS refuses
 * the person; without `active` people who leave are never disabled.
 */
const requiredTargets = [
  'active',
  'userName',
  'displayName',
  'name.givenName',
  'name.familyName',
];

/** Which of them nothing is mapped to; empty in a good schema. */
export function missingRequiredMappings(
  schema: SynchronizationSchema,
): string[] {
  const mapped = new Set(
    findMapping(schema, 'User')
      ?.mapping.attributeMappings?.filter(
        ({ source, defaultValue }) => source || defaultValue,
      )
      .map(({ targetAttributeName }) => targetAttributeName),
  );
  return requiredTargets.filter(target => !mapped.has(target));
}

/**
 * Copies the mappings that are missing from the schema of the template that the job was
 * made from; all else stays.
 *
 * @returns what the template has no mapping for either
 */
export function restoreRequiredMappings(
  schema: SynchronizationSchema,
  template: SynchronizationSchema,
): string[] {
  const missing = missingRequiredMappings(schema);
  const people = findMapping(schema, 'User')?.mapping;
  const originals = findMapping(template, 'User')?.mapping.attributeMappings;
  return missing.filter(target => {
    const isTarget = (mapping: { targetAttributeName?: string | null }) =>
      mapping.targetAttributeName === target;
    const original = originals?.find(isTarget);
    if (!people || !original) return true;
    people.attributeMappings = [
      ...(people.attributeMappings ?? []).filter(each => !isTarget(each)),
      structuredClone(original),
    ];
    return false;
  });
}
