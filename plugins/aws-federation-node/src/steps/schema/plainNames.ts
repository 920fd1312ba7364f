import type {
  AttributeMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { NameInEntra } from '../../clouds/entra/refineByUser';
import { findMapping } from './findMapping';

/** Names that AWS wants of everybody, and from which AWS's template takes them. */
const sources: Record<NameInEntra, string> = {
  givenName: 'name.givenName',
  surname: 'name.familyName',
  displayName: 'displayName',
};

/**
 * The names that AWS gets as Entra has them, so that it lacks one that is empty in Entra. One
 * with a fallback is none of them, nor one that Entra sends only with a new person.
 */
export function plainNames(schema: SynchronizationSchema): NameInEntra[] {
  const attributes =
    findMapping(schema, 'User')?.mapping.attributeMappings ?? [];
  return (Object.keys(sources) as NameInEntra[]).filter(name => {
    const mappings = attributes.filter(
      ({ targetAttributeName }) => targetAttributeName === sources[name],
    );
    // Which of two counts nobody tells.
    return mappings.length > 0 && mappings.every(each => isPlain(each, name));
  });
}

function isPlain(
  { source, defaultValue, flowType }: AttributeMapping,
  name: NameInEntra,
): boolean {
  const from =
    source?.type?.toLowerCase() === 'attribute'
      ? source.name
      : /^\s*\[(\w+)\]\s*$/.exec(source?.expression ?? '')?.[1];
  return (
    from?.toLowerCase() === name.toLowerCase() &&
    !defaultValue &&
    // Without a word on it, Entra applies it always.
    (!flowType || flowType.toLowerCase() === 'always')
  );
}
