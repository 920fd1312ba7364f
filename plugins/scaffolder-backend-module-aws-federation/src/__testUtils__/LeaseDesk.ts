import { LeaseRequest } from '@aws-federation/backstage-plugin-aws-federation-common';
import { EventEmitter, once } from 'node:events';

/** Gives the lease of one federation away, and keeps what was asked for. */
export class LeaseDesk {
  /** Another run that has the lease, by its name. */
  heldBy: string | undefined;
  /** Milliseconds for which this run has the lease already. */
  heldForMs = 0;
  /** Tokens handed out since they last stopped counting. */
  #tokens = new Set<string>();
  /** For example `take task-1`, `prolong task-1`, `release`. */
  readonly requests: string[] = [];
  last: LeaseRequest | undefined;
  readonly #events = new EventEmitter();

  /** Waits until there were so many requests. */
  async asked(count: number): Promise<void> {
    while (this.requests.length < count) await once(this.#events, 'request');
  }

  /** As if this run had not been heard of for long, and another one had begun. */
  giveTo(other: string): void {
    this.heldBy = other;
    this.#tokens.clear();
  }

  answer(method: string | undefined, given: LeaseRequest) {
    setImmediate(() => this.#events.emit('request'));
    if (method === 'DELETE') {
      this.requests.push('release');
      return { status: 204, answer: undefined };
    }
    this.last = given;
    const { holder, title, token } = given;
    this.requests.push(`${token ? 'prolong' : 'take'} ${holder}`);
    if (token ? !this.#tokens.has(token) : this.heldBy) {
      const message = `${this.heldBy} holds the federation of Acme labs.`;
      return {
        status: 409,
        answer: {
          error: { name: 'ConflictError', message },
          response: { statusCode: 409 },
        },
      };
    }
    const made = token ?? `token-${this.requests.length}`;
    this.#tokens.add(made);
    const since = new Date(Date.now() - this.heldForMs);
    const expiresAt = new Date(Date.now() + given.ttlSeconds * 1000);
    const answer = { token: made, holder, title, by: 'user:default/mock' };
    return { status: 200, answer: { ...answer, since, expiresAt } };
  }
}
