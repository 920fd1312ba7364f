import { randomUUID } from 'node:crypto';

/** An error of Entra's login service, with the number that Microsoft documents. */
export class LoginError extends Error {
  readonly traceId = randomUUID();
  readonly correlationId: string;

  constructor(
    readonly options: {
      /** Number of the AADSTS error. */
      number: number;
      status: number;
      /** OAuth 2.0 error code. */
      error: string;
      message: string;
      /** As the client sent it. */
      correlationId?: string;
    },
  ) {
    super(`AADSTS${options.number}: ${options.message}`);
    this.name = 'LoginError';
    this.correlationId = options.correlationId ?? randomUUID();
  }

  get status(): number {
    return this.options.status;
  }

  /** Body as the token endpoint answers it. */
  toBody(now: Date): Record<string, unknown> {
    const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
    return {
      error: this.options.error,
      error_description: `${this.message} Trace ID: ${this.traceId} Correlation ID: ${this.correlationId} Timestamp: ${timestamp}`,
      error_codes: [this.options.number],
      timestamp,
      trace_id: this.traceId,
      correlation_id: this.correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${this.options.number}`,
    };
  }
}
