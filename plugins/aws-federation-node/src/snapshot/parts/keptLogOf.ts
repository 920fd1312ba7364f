import { isUnseen } from './logStretches';
import type { ProvisioningLogFacts, UnsentObject } from './provisioningLog';
import type { UserLink } from './userLinks';

/**
 * What was known when the log could last be read.
 * @public
 */
export interface KeptLog {
  jobId?: string;
  /** ISO 8601 time up to which all of it was read. */
  readAt: string;
  /** Who was unsent then, or undecided. */
  unsent: UnsentObject[];
  /** To which users of AWS Entra had sent people. */
  links?: UserLink[];
}

/**
 * What counts again with the next reading of the log, however long it could not be read.
 * Undefined: it never was. Pure.
 */
export function keptLogOf(before: {
  facts: ProvisioningLogFacts;
  observedAt: string;
}): KeptLog | undefined {
  const {
    jobId,
    licenceMissing,
    kept,
    unsent,
    undecided,
    links,
    open = [],
  } = before.facts;
  if (kept || licenceMissing || !jobId) return kept;
  return {
    jobId,
    readAt: open.filter(isUnseen).at(-1)?.fromAt ?? before.observedAt,
    unsent: [...unsent, ...(undecided ?? [])],
    ...(links && { links }),
  };
}
