import { EntrySkipped } from './EntrySkipped';
import { ObjectMapping } from './MappingSource';
import { ScimConnection, ScimResource } from './ScimConnection';
import { matchingAttributes, TargetValues } from './targetValues';

/**
 * Looks for the object in the application by each matching attribute that has a value,
 * in their order.
 *
 * @returns undefined when the application has no such object.
 * @throws EntrySkipped when no matching attribute has a value, or several objects match.
 * @throws ScimError when the application refuses the search.
 */
export async function matchTarget(options: {
  connection: ScimConnection;
  type: 'Users' | 'Groups';
  mapping: ObjectMapping;
  values: TargetValues;
}): Promise<ScimResource | undefined> {
  const { connection, type, mapping, values } = options;
  const attributes = matchingAttributes(mapping).filter(name => values[name]);
  if (attributes.length === 0) {
    throw new EntrySkipped(
      'ImportSkipped',
      'The object has no value for the matching property that is defined in the attribute mappings.',
    );
  }
  for (const attribute of attributes) {
    const found = await connection.find(type, attribute, values[attribute]);
    if (found.length > 1) {
      throw new EntrySkipped(
        'DuplicateTargetEntries',
        `More than one object in the target application was found with the matching attribute ${attribute}.`,
      );
    }
    if (found.length === 1) return found[0];
  }
  return undefined;
}
