/**
 * What became of one user that was provisioned on demand. Entra answers HTTP 200 even
 * when nothing was provisioned (microsoft-graph.md, section 4).
 * @public
 */
export interface OnDemandOutcome {
  /** `Skipped` is a success when the target already holds everything. */
  result: 'Success' | 'Skipped' | 'Failure';
  /** One sentence: what happened and, on failure, why. */
  explanation: string;
  /** Code as Entra gives it, for example `AzureActiveDirectoryCannotExport…`. */
  errorCode?: string;
}
