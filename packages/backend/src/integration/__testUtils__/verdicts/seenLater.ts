import { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Truth } from 'cloud-simulator';

/** A state that shows only when Entra has had the time to be late, or to log something. */
interface SeenLater {
  id: string;
  /** Hours after the first verdict. */
  withinHours: number;
  holds(first: {
    truth: Truth;
    federation: {
      status: Pick<FederationStatus, 'findings' | 'unread' | 'counts'>;
    };
  }): boolean;
}

/** All that may be told later than two looks after the next cycle. */
export const seenLater: readonly SeenLater[] = [
  {
    // Until it is late, a job that Entra passes by looks like every other.
    id: 'cycles that do not come',
    withinHours: 25,
    holds: ({ truth }) => truth.nextCycleDue === null,
  },
  {
    // Until then an initial cycle has not come to everybody, which the card says.
    id: 'initial cycle under way',
    withinHours: 25,
    holds: ({ federation }) =>
      federation.status.findings.some(
        ({ rule }) => rule === 'initial-cycle-running',
      ),
  },
  {
    // What was read within the hour counts twice as long; the card says what is unread.
    id: 'parts that cannot be read',
    withinHours: 2,
    holds: ({ federation }) => federation.status.unread.length > 0,
  },
  {
    // Users are counted within the hour, and that there is none is believed at a second look.
    id: 'an empty identity store',
    withinHours: 2,
    holds: ({ federation }) => federation.status.counts.usersInAws === 0,
  },
];
