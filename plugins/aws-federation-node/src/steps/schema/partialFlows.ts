import type {
  AttributeMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';
import { requiredTargets } from './requiredMappings';

type Kind = Parameters<typeof findMapping>[1];

/**
 * A mapping that is not always applied: only when Entra creates the object in AWS
 * (`ObjectAddOnly`), or in another way that sends no more than additions.
 * https://learn.microsoft.com/graph/api/resources/synchronization-attributemapping
 * @public
 */
export interface PartialFlow {
  object: Kind;
  /** Attribute in AWS, for example `displayName`. */
  target: string;
  flow: 'creationOnly' | 'additionsOnly';
}

/** Such mappings of what AWS needs of people and groups. */
export function readPartialFlows(
  schema: SynchronizationSchema,
  kinds: readonly Kind[] = ['User', 'Group'],
): PartialFlow[] {
  return kinds.flatMap(object =>
    partlyApplied(schema, object).map(({ targetAttributeName, flowType }) => ({
      object,
      target: targetAttributeName ?? '',
      flow:
        flowType?.toLowerCase() === 'objectaddonly'
          ? 'creationOnly'
          : 'additionsOnly',
    })),
  );
}

/** Has them always applied; their sources stay. */
export function applyAlways(schema: SynchronizationSchema, kind: Kind): void {
  for (const mapping of partlyApplied(schema, kind)) {
    mapping.flowType = 'Always';
  }
}

function partlyApplied(
  schema: SynchronizationSchema,
  kind: Kind,
): AttributeMapping[] {
  const attributes = findMapping(schema, kind)?.mapping.attributeMappings ?? [];
  return attributes.filter(
    ({ targetAttributeName, flowType }) =>
      requiredTargets[kind].includes(targetAttributeName ?? '') &&
      // Without a word on it, Entra applies it always.
      flowType &&
      flowType.toLowerCase() !== 'always',
  );
}
