import { Call } from './interceptCalls';

/** No older than the answer of a replica of Entra's directory may be. */
const recentMs = 10_000;

/**
 * What one run has read in the last seconds and not written since. The steps of a
 * template follow each other closely and each looks for itself; without it they would
 * read the same application a dozen times.
 */
export class RecentReadings {
  readonly #answers = new Map<string, { at: number; answer: unknown }>();

  /** Answers from what was read, or reads. A failure is not kept. */
  read(client: string, { name, parameters, send }: Call): unknown {
    const key = JSON.stringify([client, name, parameters]);
    const known = this.#answers.get(key);
    const now = performance.now();
    if (known && now - known.at < recentMs) return known.answer;
    const reading = { at: now, answer: send() };
    this.#answers.set(key, reading);
    Promise.resolve(reading.answer).catch(() => {
      if (this.#answers.get(key) === reading) this.#answers.delete(key);
    });
    return reading.answer;
  }

  /** One cloud writes into the other, so that a write anywhere ends what was read of both. */
  async write({ send }: Call): Promise<unknown> {
    this.forget();
    try {
      return await send();
    } finally {
      // What was read meanwhile is of no certain moment.
      this.forget();
    }
  }

  forget(): void {
    this.#answers.clear();
  }
}
