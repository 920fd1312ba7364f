/** How an object was refused that Entra wanted to bring to AWS. */
export interface ExportRefusal {
  /** What AWS was asked for: to create somebody, or to change what it has. */
  write: 'create' | 'change';
  /** HTTP status that AWS answered, 0 for none; null: Entra could not put it together. */
  status: number | null;
}

/** A synchronization job as the engine keeps it; `document` is what Graph answers. */
export interface SynchronizationJobState {
  id: string;
  templateId: string;
  /** Graph `synchronizationJob` (`schedule`, `status`). */
  document: {
    id: string;
    templateId: string;
    schedule: { expiration: string | null; interval: string; state: string };
    status: Record<string, any>;
    [key: string]: unknown;
  };
  /** Graph `synchronizationSchema`, whole. */
  schema: Record<string, any>;
  /** When the engine runs the next cycle; undefined while paused. */
  nextCycleAt?: string;
  /** When somebody paused it, which Graph does not tell; absent: it is not paused so. */
  pausedAt?: string;
  /** False until one whole initial cycle went through. */
  initialCycleDone: boolean;
  /**
   * An initial cycle that takes several runs: how many users each of them looks at, and
   * how many are done; absent: one run does it all.
   */
  slowInitialCycle?: { usersPerRun: number; completed: number };
  /** The scheduler passes the job by, although it is active. */
  stalled?: boolean;
  /** The last cycle sent everybody; absent: only the assigned. */
  syncsEverybody?: boolean;
  /** Source id to target SCIM id, with a digest of what was last exported. */
  links: Record<
    string,
    {
      targetId: string;
      digest: string;
      active: boolean;
      type?: 'Group';
      /** Disabled when they left the scope: Entra manages them no more, and deletes nobody. */
      released?: boolean;
    }
  >;
  /** Source ids whose last attempt failed, with when they are tried again. */
  escrows: Record<
    string,
    {
      attempts: number;
      since: string;
      nextAttempt?: string;
      /** Of the object in Entra: one that changes is tried at once. */
      sourceDigest?: string;
      refusal?: ExportRefusal;
    }
  >;
  /** Source ids that were skipped, with the code that the log told last. */
  skips?: Record<string, string>;
  /** A restart with `ForceDeletes` lets the next cycle pass the deletion threshold. */
  forceDeletes?: boolean;
  /** Consecutive cycles that failed because of quarantine. */
  quarantineAttempts: number;
}

/** Graph `provisioningObjectSummary`. */
export type ProvisioningLogRecord = Record<string, any> & {
  id: string;
  activityDateTime: string;
  jobId: string;
};
