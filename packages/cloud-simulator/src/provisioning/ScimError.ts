/** What Graph reports about a failed call of the SCIM endpoint. */
export class ScimError extends Error {
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  readonly body?: string;

  constructor(options: { status: number; detail: string; body?: string }) {
    super(options.detail);
    this.name = 'ScimError';
    this.status = options.status;
    this.body = options.body;
  }

  /** Entra's name for the failure. */
  get code(): string {
    const prefix = 'SystemForCrossDomainIdentityManagement';
    if (this.status === 401) return `${prefix}InvalidCredentials`;
    if (this.status === 409) return `${prefix}Conflict`;
    if (this.status === 0 || this.status >= 500) {
      return `${prefix}ServiceUnavailable`;
    }
    if (this.status === 429) return `${prefix}TooManyRequests`;
    return `${prefix}BadResponse`;
  }

  /** Entra's sentence for the administrator. */
  get reason(): string {
    if (this.status === 401) {
      return 'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';
    }
    if (this.status === 0) {
      return 'Please provide a valid tenant URL for your application.';
    }
    return `Received response from Web resource. StatusCode: ${
      this.status
    } Message: Processing of the HTTP request resulted in an exception. ${
      this.message
    } Web Response: ${this.body ?? ''}`.trim();
  }

  /** Nothing can be provisioned until somebody acts. */
  get isConnectionFailure(): boolean {
    return this.status === 401 || this.status === 0;
  }
}
