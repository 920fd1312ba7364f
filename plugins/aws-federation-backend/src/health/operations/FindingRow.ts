/** A row of `findings`. */
export interface FindingRow {
  id: number;
  organization: string;
  rule: string;
  subject: string;
  reason: string;
  severity: string;
  effect: string;
  finding: string;
  looks: number;
  first_seen_at: string;
  last_seen_at: string;
  confirmed_at: string | null;
  resolved_at: string | null;
}
