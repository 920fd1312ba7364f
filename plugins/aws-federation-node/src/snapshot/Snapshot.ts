import { PartFacts, PartName } from './snapshotParts';

/**
 * Why a part could not be read, in one word: the cloud refuses, asks to wait, does not
 * answer, or takes too long; AWS may not use its KMS key; or something else.
 * @public
 */
export type PartFailureKind =
  | 'denied'
  | 'throttled'
  | 'unreachable'
  | 'late'
  | 'encryptionKey'
  | 'other';

/** @public */
export interface PartFailure {
  kind: PartFailureKind;
  /** One sentence: what failed, where, and what to do. */
  reason: string;
  requestId?: string;
  /** ISO 8601 time of the first of the looks in a row that failed. */
  since: string;
}

/**
 * A part as it is known: the facts of the last look that succeeded, as long as they
 * count, and why the last look failed, if it did.
 * @public
 */
export interface ObservedPart<Facts> {
  facts?: Facts;
  /** ISO 8601 time of the facts. */
  observedAt?: string;
  failure?: PartFailure;
  /** What was known too long ago to count. */
  expired?: { facts: Facts; observedAt: string };
}

/**
 * Plain data read from both clouds; rules see nothing else.
 * @public
 */
export interface Snapshot {
  /** ISO 8601 time of the check. */
  observedAt: string;
  parts: { [Name in PartName]: ObservedPart<PartFacts<Name>> };
}
