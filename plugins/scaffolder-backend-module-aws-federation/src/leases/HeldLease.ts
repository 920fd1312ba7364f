import {
  AwsFederationApi,
  LeaseRequest,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { LeaseLostError } from './LeaseLostError';
import { LeaseTiming } from './LeaseTiming';
import { conflictOf } from './conflictOf';

/** That the backend takes. */
const shortestTtlSeconds = 5;

type LeaseApi = Pick<AwsFederationApi, 'takeLease' | 'releaseLease'>;

/** A lease that this process has, and prolongs until it is told to stop. */
export class HeldLease {
  /** As {@link settlesAt} tells. */
  readonly settlesAt?: number;
  readonly #client: LeaseApi;
  readonly #organization: string;
  readonly #lease: LeaseRequest & { token: string };
  readonly #token: string;
  readonly #timing: LeaseTiming;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #lost = new AbortController();
  #timer?: NodeJS.Timeout;
  #stopped = false;
  /** By the clock that nobody sets. */
  #goodUntil: number;

  constructor(options: {
    client: LeaseApi;
    organization: string;
    lease: LeaseRequest & { token: string };
    /** Backstage token of the person who started the task. */
    token: string;
    timing: LeaseTiming;
    logger: Pick<LoggerService, 'warn'>;
    /** When the lease was asked for, of `performance.now()`. */
    takenAt: number;
    settlesAt?: number;
  }) {
    this.#client = options.client;
    this.#organization = options.organization;
    this.#lease = options.lease;
    this.#token = options.token;
    this.#timing = options.timing;
    this.#logger = options.logger;
    this.settlesAt = options.settlesAt;
    this.#goodUntil = options.takenAt + this.#ttlMs;
    this.#schedule(this.#timing.renewMs);
  }

  /** Aborted with a {@link LeaseLostError} when another run may change the federation. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Ends the prolongation: the lease ends by itself, unless the same run takes it again. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Lets others in at once. Never throws: what is not released ends by itself. */
  async release(): Promise<void> {
    const { holder, token } = this.#lease;
    await this.#end(request =>
      this.#client.releaseLease(this.#organization, { holder, token }, request),
    );
  }

  /**
   * Lets others in when what the run has written shows in Entra, which nobody will look
   * for any more. Never throws.
   */
  async settle(): Promise<void> {
    const ttlSeconds = Math.max(
      shortestTtlSeconds,
      Math.ceil(this.#timing.settleMs / 1000),
    );
    await this.#end(request =>
      this.#client.takeLease(
        this.#organization,
        { ...this.#lease, ttlSeconds },
        request,
      ),
    );
  }

  async #end(
    ask: (request: { token: string; signal: AbortSignal }) => Promise<unknown>,
  ): Promise<void> {
    this.stop();
    if (this.lost.aborted) return;
    try {
      await ask({ token: this.#token, signal: AbortSignal.timeout(10_000) });
    } catch {
      this.#logger.warn(
        `The federation of ${
          this.#organization
        } could not be given back; other runs can go on in ${
          this.#timing.ttlSeconds
        } seconds.`,
      );
    }
  }

  get #ttlMs(): number {
    return this.#timing.ttlSeconds * 1000;
  }

  #schedule(afterMs: number): void {
    if (this.#stopped || this.lost.aborted) return;
    const left = this.#goodUntil - performance.now();
    this.#timer = setTimeout(
      () => this.#prolong(),
      Math.max(0, Math.min(afterMs, left)),
    );
    this.#timer.unref();
  }

  async #prolong(): Promise<void> {
    const left = this.#goodUntil - performance.now();
    if (left <= 0) {
      this.#lose(
        `The backend of the plugin aws-federation did not answer for ${
          this.#timing.ttlSeconds
        } seconds, so another run may be changing the federation of ${
          this.#organization
        }, and this one stopped. Run the template again.`,
      );
      return;
    }
    const askedAt = performance.now();
    try {
      await this.#client.takeLease(this.#organization, this.#lease, {
        token: this.#token,
        signal: AbortSignal.timeout(Math.ceil(left)),
      });
      this.#goodUntil = askedAt + this.#ttlMs;
      this.#schedule(this.#timing.renewMs);
    } catch (error) {
      const conflict = conflictOf(error);
      if (conflict) {
        if (!this.#stopped) this.#lose(conflict);
        return;
      }
      this.#schedule(this.#timing.renewMs / 4);
    }
  }

  #lose(message: string): void {
    this.#lost.abort(new LeaseLostError(message));
  }
}
