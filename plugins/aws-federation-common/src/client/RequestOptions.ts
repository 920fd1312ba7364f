/**
 * Options of one request.
 * @public
 */
export interface RequestOptions {
  /** Backstage token; the fetch that the client was made with adds it by itself in a browser. */
  token?: string;
  signal?: AbortSignal;
}
