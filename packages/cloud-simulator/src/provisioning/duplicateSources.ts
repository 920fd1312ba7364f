import { EntraUser } from '../state/EntraTenantState';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { evaluateSource } from './evaluateSource';
import { MappingSource, ObjectMapping } from './MappingSource';
import { matchingAttributes } from './targetValues';
import { isActive, userAttributes } from './userAttributes';

/**
 * Ids of users who share the value of the first matching attribute with somebody else in
 * scope, and are not linked to a user of the application yet: Entra cannot tell them
 * apart.
 */
export function duplicateSources(options: {
  job: SynchronizationJobState;
  mapping: ObjectMapping;
  users: EntraUser[];
  inScope: Set<string>;
}): Set<string> {
  const { job, mapping, users, inScope } = options;
  const [attribute] = matchingAttributes(mapping);
  const source = mapping.attributeMappings.find(
    each => each.targetAttributeName === attribute,
  )?.source;
  if (!source) return new Set();
  const byValue = new Map<string, string[]>();
  for (const user of users) {
    if (!inScope.has(user.id) || !isActive(user)) continue;
    const value = valueOf(source, user);
    if (!value) continue;
    const key = value.toLowerCase();
    byValue.set(key, [...(byValue.get(key) ?? []), user.id]);
  }
  return new Set(
    [...byValue.values()]
      .filter(ids => ids.length > 1)
      .flat()
      .filter(id => !job.links[id]),
  );
}

/** An expression that cannot be evaluated fails later, for each user on their own. */
function valueOf(source: MappingSource, user: EntraUser): string | undefined {
  try {
    return evaluateSource(source, userAttributes(user, true));
  } catch {
    return undefined;
  }
}
