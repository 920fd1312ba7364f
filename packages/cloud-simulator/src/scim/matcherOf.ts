import { Filter, parse } from 'scim2-parse-filter';
import { ScimError } from './ScimError';

/** Whether an attribute of the item equals the value of the filter. */
export type AttributeTest<T> = (item: T, value: string) => boolean;

/**
 * Turns a SCIM filter into a predicate. AWS knows `eq` on a few attributes, and `and`
 * between them.
 */
export function matcherOf<T>(options: {
  filter: unknown;
  attributes: Record<string, AttributeTest<T>>;
}): (item: T) => boolean {
  const { filter, attributes } = options;
  if (filter === undefined) return () => true;
  const tests = comparisonsOf(parseFilter(filter)).map(({ path, value }) => {
    const attribute = Object.keys(attributes).find(
      key => key.toLowerCase() === path.toLowerCase(),
    );
    if (!attribute) throw invalidFilter();
    return (item: T) => attributes[attribute](item, value);
  });
  return item => tests.every(test => test(item));
}

function invalidFilter(): ScimError {
  return new ScimError(400, 'Invalid Filter format');
}

function parseFilter(filter: unknown): Filter {
  try {
    return parse(String(filter));
  } catch {
    throw invalidFilter();
  }
}

function comparisonsOf(filter: Filter): { path: string; value: string }[] {
  if (filter.op === 'and' && 'filters' in filter) {
    return filter.filters.flatMap(comparisonsOf);
  }
  if (filter.op === 'eq' && 'compValue' in filter) {
    return [{ path: filter.attrPath, value: String(filter.compValue) }];
  }
  throw invalidFilter();
}
