import { StepContext } from './Step';

/**
 * What an inspection found, by its context, for the `apply` that comes right after it, so
 * that it is not looked for twice. An inspection to verify has a context of its own and
 * looks anew.
 */
export class InspectedParts<T> {
  readonly #parts = new WeakMap<StepContext, T>();

  remember(context: StepContext, part: T): void {
    this.#parts.set(context, part);
  }

  /** What was found, once: the next look is a new one. */
  take(context: StepContext): T | undefined {
    const part = this.#parts.get(context);
    this.#parts.delete(context);
    return part;
  }
}
