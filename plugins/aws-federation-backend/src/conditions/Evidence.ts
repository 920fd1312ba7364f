import { RuleInput } from '../rules';

/**
 * What was seen of one aspect when no rule found fault with it. `NotRead` is a part that
 * could not be read; everything else that is unknown was not there to be seen.
 */
export type Evidence =
  | { status: 'True'; reason: string; message: string }
  | { status: 'Unknown'; reason: string; message: string };

/** Looks for positive evidence: what was not checked is never true. Pure. */
export type EvidenceReader = (input: RuleInput) => Evidence;
