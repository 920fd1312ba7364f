/** What CloudTrail keeps of one event. */
export interface TrailEventState {
  id: string;
  at: string;
  /** For example `sso-directory.amazonaws.com`. */
  source: string;
  /** For example `EnableExternalIdPConfigurationForDirectory`. */
  name: string;
  readOnly: boolean;
  userIdentity: Record<string, unknown>;
  errorCode?: string;
  errorMessage?: string;
  /** Further members of the record: `requestParameters`, `additionalEventData` and the like. */
  details?: Record<string, unknown>;
}
