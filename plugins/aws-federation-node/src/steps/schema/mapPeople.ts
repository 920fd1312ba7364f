import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';
import { findUserName } from './findUserName';

/**
 * Turns on the mapping of people, with `userName` from that attribute. Target, matching
 * priority and all else stay as they are. On a schema that is so, changes nothing.
 */
export function mapPeople(
  schema: SynchronizationSchema,
  userNameAttribute: string,
): void {
  const people = findMapping(schema, 'User');
  if (people?.mapping.enabled === false) {
    people.mapping.enabled = true;
  }
  const userName = findUserName(schema);
  if (!userName || comesFrom(userName.source, userNameAttribute)) return;
  userName.source = {
    type: 'Attribute',
    name: userNameAttribute,
    expression: `[${userNameAttribute}]`,
    parameters: [],
  };
}

function comesFrom(
  source: { type?: string | null; name?: string | null } | null | undefined,
  attribute: string,
): boolean {
  return (
    source?.type?.toLowerCase() === 'attribute' && source.name === attribute
  );
}
