/** A row of `federation_leases`. */
export interface LeaseRow {
  organization: string;
  token: string;
  holder: string;
  title: string;
  held_by: string;
  since: string;
  expires_at: string;
}
