import { SnapshotContext } from './SnapshotContext';

/**
 * How often a part is read: with every check; within the hour, when something else has
 * changed, and when a person asks; or, because it reads whole directories, within hours.
 * @public
 */
export type PartTier = 'check' | 'hourly' | 'deep';

/**
 * One thing that a check can know. Read alone, so that it fails alone, and told in facts
 * instead of a cloud's types. Facts are stored: they hold no secret, no name of a person
 * and none of a cloud's own sentences about one.
 * @public
 */
export interface SnapshotPart<Facts> {
  /** As a person says it, for example `the synchronization job`. */
  title: string;
  tier: PartTier;
  /** Whether it is read with the next check, whatever its tier: what it tells is about to change. */
  isDue?(facts: Facts): boolean;
  /**
   * @param before - what it told last time, however long ago
   * @throws CloudError when it could not be read
   */
  collect(
    context: SnapshotContext,
    before?: { facts: Facts; observedAt: string },
  ): Promise<Facts>;
}
