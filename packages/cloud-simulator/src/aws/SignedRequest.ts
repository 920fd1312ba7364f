/** A request as it arrived, as far as its signature covers it. */
export interface SignedRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** Names in lower case; a header that came several times is joined by commas. */
  headers: Record<string, string | undefined>;
  body: string;
}
