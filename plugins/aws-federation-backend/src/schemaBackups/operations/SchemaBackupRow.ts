import { SchemaBackupSummary } from '@aws-federation/backstage-plugin-aws-federation-common';

/** A row of `schema_backups`. */
export interface SchemaBackupRow {
  id: string;
  organization: string;
  job_id: string;
  taken_at: string;
  taken_by: string;
  /** JSON text. */
  schema: string;
}

export function summaryOf(
  row: Omit<SchemaBackupRow, 'organization' | 'schema'>,
): SchemaBackupSummary {
  return {
    id: row.id,
    jobId: row.job_id,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
  };
}
