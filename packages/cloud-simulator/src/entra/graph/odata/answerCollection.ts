import { Request, Response } from 'express';
import { SimulatorContext } from '../../../SimulatorContext';
import { paths } from '../../../addresses';
import { GraphError } from '../GraphError';
import { ODataFilter } from './ODataFilter';
import { selectProperties } from './selectProperties';

const defaultPageSize = 100;
const maximumPageSize = 999;

/**
 * Answers a collection with `$filter`, `$orderby`, `$select`, `$top`, `$count` and
 * pages that follow each other by `@odata.nextLink`.
 */
export function answerCollection(options: {
  context: SimulatorContext;
  request: Request;
  response: Response;
  /** After `$metadata#`. */
  type: string;
  items: Array<Record<string, unknown>>;
  /** Only the provisioning logs compare text with its case. */
  caseSensitive?: boolean;
  /** Properties that come without `$select`; undefined: all. */
  defaults?: string[];
}) {
  const { context, request, response, type, defaults } = options;
  const query = (name: string) => {
    const value = request.query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const filter = query('$filter');
  const wanted = filter
    ? options.items.filter(parseFilter(filter, options.caseSensitive ?? false))
    : options.items;
  const sorted = sort(wanted, query('$orderby'));

  const size = readSize(query('$top'));
  const start = Number(query('$skiptoken') ?? 0);
  if (!Number.isInteger(start) || start < 0) {
    throw new GraphError(400, 'BadRequest', 'Invalid skip token.');
  }
  const end = start + size;
  const select = query('$select');
  response.json({
    '@odata.context': odataContext(context, type),
    ...(query('$count') === 'true' && { '@odata.count': sorted.length }),
    ...(end < sorted.length && {
      '@odata.nextLink': nextLink(context, request, end),
    }),
    value: sorted
      .slice(start, end)
      .map(item => selectProperties(item, select, defaults)),
  });
}

/** Address of the metadata that describes an answer. */
export function odataContext(context: SimulatorContext, type: string): string {
  return `${context.apiOrigin}${paths.graph}/v1.0/$metadata#${type}`;
}

function parseFilter(filter: string, caseSensitive: boolean) {
  try {
    return ODataFilter.parse(filter, { caseSensitive });
  } catch (error) {
    throw new GraphError(
      400,
      'BadRequest',
      `Invalid filter clause: ${(error as Error).message}`,
    );
  }
}

function sort(items: Array<Record<string, unknown>>, orderBy?: string) {
  if (!orderBy) return items;
  const [property, direction = 'asc'] = orderBy.split(/[ ,]+/);
  const sign = direction === 'desc' ? -1 : 1;
  return [...items].sort((left, right) => {
    const before = String(left[property] ?? '');
    const after = String(right[property] ?? '');
    if (before === after) return 0;
    return before < after ? -sign : sign;
  });
}

function readSize(top: string | undefined): number {
  if (top === undefined) return defaultPageSize;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1 || size > maximumPageSize) {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`,
    );
  }
  return size;
}

function nextLink(
  context: SimulatorContext,
  request: Request,
  start: number,
): string {
  const link = new URL(request.originalUrl, context.apiOrigin);
  link.searchParams.set('$skiptoken', String(start));
  return link.toString();
}
