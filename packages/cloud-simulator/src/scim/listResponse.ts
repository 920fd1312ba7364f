import { ScimError } from './ScimError';

const maxCount = 100;

interface ListQuery {
  filter?: unknown;
  count?: unknown;
  cursor?: unknown;
}

/**
 * A page of resources. With `cursor` in the query (empty at first) AWS answers
 * `nextCursor`; without it one page is all that there is. `startIndex` has no effect.
 */
export function listResponse<T>(options: {
  items: T[];
  query: ListQuery;
  toResource: (item: T) => Record<string, unknown>;
}) {
  const { items, query, toResource } = options;
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  const count = countOf(query.count);
  if (query.cursor === undefined) {
    const page = items.slice(0, count);
    return {
      totalResults: page.length,
      itemsPerPage: page.length,
      startIndex: 1,
      schemas,
      Resources: page.map(toResource),
    };
  }
  const start = offsetOf(query);
  const page = items.slice(start, start + count);
  return {
    itemsPerPage: page.length,
    nextCursor:
      start + count < items.length
        ? encodeCursor({ offset: start + count, filter: query.filter })
        : undefined,
    schemas,
    Resources: page.map(toResource),
  };
}

function countOf(value: unknown): number {
  if (value === undefined) return maxCount;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw ScimError.violatesSchema();
  return Math.min(count, maxCount);
}

function encodeCursor(cursor: { offset: number; filter: unknown }): string {
  return Buffer.from(
    JSON.stringify([cursor.offset, cursor.filter ?? '']),
  ).toString('base64url');
}

function offsetOf({ cursor, filter }: ListQuery): number {
  if (cursor === '') return 0;
  try {
    const [offset, itsFilter] = JSON.parse(
      Buffer.from(String(cursor), 'base64url').toString(),
    );
    if (Number.isInteger(offset) && itsFilter === (filter ?? '')) return offset;
  } catch {
    // Refused below like any other cursor that was not given out.
  }
  throw new ScimError(400, 'The cursor is not valid for this request.');
}
