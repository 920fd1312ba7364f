/** A row of `federations`. */
export interface FederationRow {
  organization: string;
  version: number;
  specification: string | null;
  recorded: string;
  saved_by: string | null;
  saved_at: string | null;
}
