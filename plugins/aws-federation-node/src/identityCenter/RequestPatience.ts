import { LateAnswerError } from './LateAnswerError';

/** How long one request of the SDK is waited for, from the first time that it is sent. */
export class RequestPatience {
  #last: unknown;
  #timeout: AbortSignal | undefined;
  #giveUp: (error: unknown) => void = () => {};

  constructor(readonly ms: number) {}

  /** @throws what the last attempt ended with, or LateAnswerError, when its time is over */
  async wait<T>(send: () => Promise<T>): Promise<T> {
    const over = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    return Promise.race([send(), over]);
  }

  /** Once for each time that the request is sent. */
  async attempt<T>(send: () => Promise<T>): Promise<T> {
    this.#timeout ??= this.#begin();
    // Whoever waited has gone.
    if (this.#timeout.aborted) throw new LateAnswerError(this.ms);
    try {
      return await send();
    } catch (error) {
      this.#last = error;
      throw error;
    }
  }

  #begin(): AbortSignal {
    const timeout = AbortSignal.timeout(this.ms);
    timeout.addEventListener('abort', () =>
      this.#giveUp(
        isAnswer(this.#last) ? this.#last : new LateAnswerError(this.ms),
      ),
    );
    return timeout;
  }
}

/** AWS asks to wait, or has a problem of its own: that says more than how long it took. */
function isAnswer(error: unknown): boolean {
  const failure: { $metadata?: { httpStatusCode?: number } } =
    typeof error === 'object' && error !== null ? error : {};
  return failure.$metadata?.httpStatusCode !== undefined;
}
