import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { findMapping } from './findMapping';
import { findUserName } from './findUserName';
import { applyAlways } from './partialFlows';
import { describeGraphFilter, toGraphFilter } from './scopingFilter';

/**
 * Turns on the mapping of people, with `userName` from the specified attribute and the
 * specified scoping filter, and has applied always what AWS needs of them; what is not
 * specified stays. Target, matching priority and all else stay as they are. On a schema
 * that is so, changes nothing.
 */
export function mapPeople(
  schema: SynchronizationSchema,
  {
    userNameAttribute,
    scopingFilters,
  }: NonNullable<FederationSpecification['provisioning']>,
): void {
  const people = findMapping(schema, 'User');
  if (people?.mapping.enabled === false) {
    people.mapping.enabled = true;
  }
  applyAlways(schema, 'User');
  const filter = scopingFilters && toGraphFilter(scopingFilters);
  if (
    people &&
    filter !== undefined &&
    describeGraphFilter(filter) !== describeGraphFilter(people.mapping.scope)
  ) {
    people.mapping.scope = filter;
  }
  const userName = findUserName(schema);
  if (!people || !userName || !userNameAttribute) return;
  // Of two nothing tells which one counts.
  people.mapping.attributeMappings = people.mapping.attributeMappings?.filter(
    each => each === userName || each.targetAttributeName !== 'userName',
  );
  if (comesFrom(userName.source, userNameAttribute)) return;
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
