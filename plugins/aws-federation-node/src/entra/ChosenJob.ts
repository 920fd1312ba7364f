import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';

/**
 * The synchronization job of which everything here speaks.
 * @public
 */
export interface ChosenJob extends SynchronizationJob {
  /** Those that the application has beside it; absent: there are none. */
  others?: SynchronizationJob[];
}
