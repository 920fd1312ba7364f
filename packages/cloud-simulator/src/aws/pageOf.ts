import { AwsError } from './AwsError';
import { optionalInteger } from './validateInput';

/** One page by `MaxResults` and the opaque `NextToken`. */
export function pageOf<T>(options: {
  items: T[];
  input: Record<string, unknown>;
  maxPageSize: number;
  /** Error type of the service for a token that it did not give. */
  tokenError?: string;
}): { items: T[]; nextToken?: string } {
  const { items, input, maxPageSize } = options;
  const size =
    optionalInteger(input, 'MaxResults', { min: 1, max: maxPageSize }) ??
    maxPageSize;
  const start = startOf(
    input.NextToken,
    options.tokenError ?? 'ValidationException',
  );
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken:
      end < items.length
        ? Buffer.from(`offset:${end}`).toString('base64')
        : undefined,
  };
}

function startOf(token: unknown, tokenError: string): number {
  if (token === undefined || token === null) return 0;
  const text = Buffer.from(String(token), 'base64').toString();
  const match = /^offset:(\d+)$/.exec(text);
  if (!match) throw new AwsError(tokenError, 'The NextToken is not valid.');
  return Number(match[1]);
}
