/** A call of a client that has not been sent yet. */
export interface Call {
  /** Of the method, after its area, for example `applications.list` or `findUserId`. */
  name: string;
  parameters: unknown[];
  send(): unknown;
}

/**
 * The same client with its areas, each call of which goes through `intercept`, whose
 * answer the caller gets.
 */
export function interceptCalls<T extends object>(
  client: T,
  intercept: (call: Call) => unknown,
  path = '',
): T {
  return new Proxy(client, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      const name = `${path}${String(property)}`;
      if (typeof member === 'object' && member !== null) {
        return interceptCalls(member, intercept, `${name}.`);
      }
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]) =>
        intercept({
          name,
          parameters,
          send: () => member.apply(target, parameters),
        });
    },
  });
}
