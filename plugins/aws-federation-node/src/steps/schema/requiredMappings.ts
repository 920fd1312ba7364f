import type {
  AttributeMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { ActiveSource, readActiveSource } from './activeSource';
import { constantTargets } from './constantTargets';
import { findMapping } from './findMapping';

/** Where `active` cannot do what it is for. */
const restored: readonly ActiveSource[] = [
  'inverted',
  'alwaysFalse',
  'ignores',
];

type Kind = Parameters<typeof findMapping>[1];

/**
 * Attributes in AWS that a mapping has to fill. Without the names AWS refuses a person or
 * group; without `active` people who leave are never disabled; without `members` groups
 * stay empty.
 */
export const requiredTargets: Record<Kind, readonly string[]> = {
  User: [
    'active',
    'userName',
    'displayName',
    'name.givenName',
    'name.familyName',
  ],
  Group: ['displayName', 'members'],
};

/** Which of them nothing is mapped to; empty in a good schema. */
export function missingRequiredMappings(
  schema: SynchronizationSchema,
  kind: Kind,
): string[] {
  return requiredTargets[kind].filter(target => {
    const mapping = mappingOf(schema, kind, target);
    return !mapping?.source && !mapping?.defaultValue;
  });
}

/**
 * Attributes in AWS whose mapping has to come from the template again: it is missing, or
 * what it says can never be meant.
 */
export function mappingsToRestore(
  schema: SynchronizationSchema,
  kind: Kind,
): string[] {
  const missing = missingRequiredMappings(schema, kind);
  const active = kind === 'User' && readActiveSource(schema)?.kind;
  return [
    ...missing,
    ...(active && restored.includes(active) ? ['active'] : []),
    ...constantTargets(schema, kind),
  ];
}

/**
 * Copies the mappings that have to be restored from the schema of the template that the
 * job was made from; all else stays.
 *
 * @returns what the template has no mapping for either
 */
export function restoreRequiredMappings(
  schema: SynchronizationSchema,
  template: SynchronizationSchema,
  kind: Kind,
): string[] {
  const objects = findMapping(schema, kind)?.mapping;
  return mappingsToRestore(schema, kind).filter(target => {
    const original = mappingOf(template, kind, target);
    if (!objects || !original) return true;
    objects.attributeMappings = [
      ...(objects.attributeMappings ?? []).filter(
        ({ targetAttributeName }) => targetAttributeName !== target,
      ),
      structuredClone(original),
    ];
    return false;
  });
}

function mappingOf(
  schema: SynchronizationSchema,
  kind: Kind,
  target: string,
): AttributeMapping | undefined {
  return findMapping(schema, kind)?.mapping.attributeMappings?.find(
    ({ targetAttributeName }) => targetAttributeName === target,
  );
}
