import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';

/** Names that Entra's directory document lists for a user; empty when it lists none. */
export function userNameSources(schema: SynchronizationSchema): string[] {
  const source = findMapping(schema, 'User')?.rule.sourceDirectoryName;
  const attributes = schema.directories
    ?.find(directory => directory.name === source)
    ?.objects?.find(object => object.name === 'User')?.attributes;
  return (attributes ?? []).flatMap(attribute =>
    attribute.name ? [attribute.name] : [],
  );
}
