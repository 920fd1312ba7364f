import { GraphError } from './GraphError';

/** What a service principal has from its application. */
const inherited = ['replyUrls', 'servicePrincipalNames'] as const;

/**
 * Refuses another value than the application's of what a service principal has from there.
 * Microsoft lists both among what can be updated
 * (https://learn.microsoft.com/graph/api/serviceprincipal-update), and does not say what
 * becomes of such a value; that Graph refuses it so is reported of `servicePrincipalNames`.
 *
 * @param shown - the service principal as Graph answers it
 * @throws GraphError 400
 */
export function checkInheritedValues(
  shown: Record<string, unknown>,
  change: Record<string, unknown>,
) {
  for (const name of inherited) {
    if (change[name] === undefined) continue;
    if (!isSame(change[name], shown[name])) {
      throw GraphError.badRequest(
        `Property ${name} on the service principal does not match the application object.`,
      );
    }
  }
}

/** In whatever order. */
function isSame(left: unknown, right: unknown): boolean {
  return (
    Array.isArray(left) &&
    Array.isArray(right) &&
    JSON.stringify([...left].sort()) === JSON.stringify([...right].sort())
  );
}
