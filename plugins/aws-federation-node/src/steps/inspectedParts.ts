import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { FoundApplication } from './findApplication';
import { StepContext } from './Step';

/** Parts by the context in which they were found. */
class InspectedParts<T> {
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

/**
 * What the inspection found that comes right before `apply`, so that it is not looked for
 * twice. An inspection to verify has a context of its own and looks anew.
 */
export const inspectedApplications = new InspectedParts<FoundApplication>();

/** As {@link inspectedApplications}. */
export const inspectedJobs = new InspectedParts<
  SynchronizationJob & { id: string }
>();
