const exceptions = {
  400: 'ValidationException',
  401: 'UnauthorizedException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  409: 'ConflictException',
  500: 'InternalServerException',
} as const;

/** An error of the SCIM endpoint; `message` becomes `detail`. */
export class ScimError extends Error {
  readonly status: keyof typeof exceptions;

  constructor(
    status: keyof typeof exceptions,
    message: string,
    /** What AWS tells in CloudTrail only. */
    cause?: string,
  ) {
    super(message, { cause });
    this.name = exceptions[status];
    this.status = status;
  }

  /** AWS's answer for most requests that break a rule: it does not say which. */
  static violatesSchema(cause?: string): ScimError {
    return new ScimError(
      400,
      'Request is unparsable, syntactically incorrect, or violates schema.',
      cause,
    );
  }

  static duplicate(cause?: string): ScimError {
    return new ScimError(
      409,
      'Refused to create a new, duplicate resource.',
      cause,
    );
  }
}
