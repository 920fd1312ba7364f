/** An error as the AWS protocols answer it: HTTP status, `__type` and extra members. */
export class AwsError extends Error {
  readonly type: string;
  readonly status: number;
  readonly members: Record<string, unknown>;

  constructor(
    type: string,
    message: string,
    options: { status?: number; members?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
  }
}
