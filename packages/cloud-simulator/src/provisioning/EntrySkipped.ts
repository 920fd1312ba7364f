/**
 * Why Entra leaves an object as it is, with where the code stands and how the object
 * counts (https://learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs).
 */
const skips = {
  /** Both sides agree already. */
  RedundantExport: { told: 'skipReason', status: 'skipped' },
  /** Not assigned, or not active. */
  NotEffectivelyEntitled: { told: 'skipReason', status: 'skipped' },
  /** A scoping filter or a switched off action of the mapping leaves it out. */
  EntrySynchronizationSkipped: { told: 'errorCode', status: 'skipped' },
  /** No value for any matching attribute. */
  ImportSkipped: { told: 'errorCode', status: 'skipped' },
  /** Another object of the tenant has the same value for the matching attribute. */
  DuplicateSourceEntries: { told: 'errorCode', status: 'skipped' },
  /** Several values for an attribute that can only hold one. */
  SchemaPropertyCanOnlyAcceptValue: { told: 'errorCode', status: 'skipped' },
  /** Several objects of the application have the value of the matching attribute. */
  DuplicateTargetEntries: { told: 'errorCode', status: 'failure' },
} as const;

export type SkipCode = keyof typeof skips;

/** An object is left as it is: neither sent nor refused by the application. */
export class EntrySkipped extends Error {
  readonly code: SkipCode;

  constructor(code: SkipCode, message: string) {
    super(message);
    this.name = 'EntrySkipped';
    this.code = code;
  }

  get status(): 'skipped' | 'failure' {
    return skips[this.code].status;
  }

  /** Whether the code is an error code, and not only the `SkipReason` of a step. */
  get isErrorCode(): boolean {
    return skips[this.code].told === 'errorCode';
  }
}
