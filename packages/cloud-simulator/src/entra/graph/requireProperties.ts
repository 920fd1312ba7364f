import { GraphError } from './GraphError';

/**
 * @param resource - Graph's name of what is created
 * @throws GraphError: one of the properties is not given
 */
export function requireProperties(
  body: Record<string, unknown>,
  properties: readonly string[],
  resource: string,
): void {
  const missing = properties.find(name => body[name] === undefined);
  if (missing) {
    throw GraphError.badRequest(
      `A value is required for property '${missing}' of resource '${resource}'.`,
    );
  }
}
