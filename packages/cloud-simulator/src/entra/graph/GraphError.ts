/** An error as Graph answers it. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }

  static notFound(id: string): GraphError {
    return new GraphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }

  static badRequest(message: string): GraphError {
    return new GraphError(400, 'Request_BadRequest', message);
  }
}
