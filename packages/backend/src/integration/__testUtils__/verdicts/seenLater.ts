import { Truth } from 'cloud-simulator';

/** A state that shows only when Entra has had the time to be late, or to log something. */
interface SeenLater {
  id: string;
  /** Hours after the first verdict. */
  withinHours: number;
  holds(first: { truth: Truth }): boolean;
}

/** All that may be told later than two looks after the next cycle. */
export const seenLater: readonly SeenLater[] = [
  {
    // Until it is late, a job that Entra passes by looks like every other.
    id: 'cycles that do not come',
    withinHours: 25,
    holds: ({ truth }) => truth.nextCycleDue === null,
  },
];
