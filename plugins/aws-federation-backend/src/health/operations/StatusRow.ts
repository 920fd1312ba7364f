/** A row of `federation_status`. */
export interface StatusRow {
  organization: string;
  observed_at: string;
  status: string;
}
