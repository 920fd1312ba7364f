/**
 * What `provisionOnDemand` answers: both texts hold JSON, or a type name.
 */
export interface OnDemandAnswer {
  key?: string | null;
  value?: unknown;
}
