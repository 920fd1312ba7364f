import { bulkhead, BulkheadPolicy } from 'cockatiel';

/** Requests of one operation under way at once; more wait for their turn. */
const requestsAtOnce = 8;

/**
 * Whose turn it is to send. Each operation has turns of its own, so that one that hangs
 * holds up no other.
 */
export class Turns {
  readonly #turns = new Map<string, BulkheadPolicy>();

  /** @param operation - for example `GET /users/{id}` */
  async take<T>(operation: string, send: () => Promise<T>): Promise<T> {
    const known = this.#turns.get(operation);
    const turns = known ?? bulkhead(requestsAtOnce, Infinity);
    this.#turns.set(operation, turns);
    return turns.execute(send);
  }
}
