/**
 * When which attribute mappings were kept, before a template changed them.
 * @public
 */
export interface SchemaBackupSummary {
  id: string;
  /** Synchronization job that had them. */
  jobId: string;
  /** ISO 8601. */
  takenAt: string;
  /** Entity ref of the person, or the name of the service. */
  takenBy: string;
}

/**
 * The attribute mappings of a synchronization job, as found.
 * @public
 */
export interface SchemaBackup extends SchemaBackupSummary {
  /** `synchronizationSchema` of Microsoft Graph, whole. */
  schema: Record<string, unknown>;
}
