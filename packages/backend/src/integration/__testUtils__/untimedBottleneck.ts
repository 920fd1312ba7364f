/**
 * In place of `bottleneck`: bounds what runs at once, and knows no time, which a test may
 * turn back.
 */
export default class UntimedBottleneck {
  static readonly Group = class {
    readonly #limiters = new Map<string, UntimedBottleneck>();
    readonly #options: { maxConcurrent?: number };

    constructor(options: { maxConcurrent?: number } = {}) {
      this.#options = options;
    }

    key(key: string): UntimedBottleneck {
      const limiter =
        this.#limiters.get(key) ?? new UntimedBottleneck(this.#options);
      this.#limiters.set(key, limiter);
      return limiter;
    }
  };

  readonly #maxConcurrent: number;
  readonly #waiting: Array<() => void> = [];
  #running = 0;

  constructor({ maxConcurrent = Infinity }: { maxConcurrent?: number } = {}) {
    this.#maxConcurrent = maxConcurrent;
  }

  async schedule<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#maxConcurrent) {
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve);
      });
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
