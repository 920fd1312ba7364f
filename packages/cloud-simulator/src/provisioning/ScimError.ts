/** Why a call of the SCIM endpoint gave nothing to work with. */
export type ScimFailure =
  /** The endpoint answered, with a failure or with no SCIM. */
  | 'answer'
  /** No host, no connection, or no answer. */
  | 'noAnswer'
  /** The tenant URL is missing or is no address. */
  | 'noTenantUrl';

/** A call of the SCIM endpoint that failed; how Entra tells it depends on the place. */
export class ScimError extends Error {
  readonly failure: ScimFailure;
  /** HTTP status of the answer, 0 when there was none. */
  readonly status: number;
  /** What the endpoint answered, as text. */
  readonly body: string;
  /** Address of the request. */
  readonly resource: string;
  readonly method: string;

  constructor(options: {
    failure: ScimFailure;
    detail: string;
    status?: number;
    body?: string;
    resource?: string;
    method?: string;
  }) {
    super(options.detail);
    this.name = 'ScimError';
    this.failure = options.failure;
    this.status = options.status ?? 0;
    this.body = options.body ?? '';
    this.resource = options.resource ?? '';
    this.method = options.method ?? 'GET';
  }

  /** The endpoint takes no request at all with this token. */
  get isRefusal(): boolean {
    return this.status === 401;
  }
}
