import { GraphError } from '@microsoft/microsoft-graph-client';

/**
 * One request to Graph.
 */
export interface GraphCall {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With names in place of ids, for example `/applications/{id}`; it also names the operation in errors. */
  path: string;
  ids?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Application permission that the call needs, for errors. */
  permission: string;
  /** The access token has it, so that a refusal means something else. */
  permitted?: boolean;
  /** May take effect twice without harm. False for POST and true for the others unless set. */
  repeatable?: boolean;
  /** More answers that pass with time, for example 404 right after a create. */
  alsoRetry?: (error: GraphError) => boolean;
  /** The body holds a secret. */
  confidential?: boolean;
}

/** Path and query, with the ids in place. */
export function targetOf(call: Omit<GraphCall, 'method'>): string {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.ids?.[name] ?? ''),
  );
  const query = Object.entries(call.query ?? {})
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${path}?${query}` : path;
}
