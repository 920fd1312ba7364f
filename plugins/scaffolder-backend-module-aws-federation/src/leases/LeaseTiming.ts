/**
 * How a run holds a federation.
 * @public
 */
export interface LeaseTiming {
  /** How long others are locked out when this process dies. */
  ttlSeconds: number;
  /** Milliseconds between two prolongations. */
  renewMs: number;
  /** How long to wait for another run. */
  waitMs: number;
  /**
   * How long what a run wrote in Entra may take to show, when the run was cancelled, or is
   * resumed by a process that did not write it.
   */
  settleMs: number;
}

/**
 * Longer than Backstage takes to find that a backend died and to resume its tasks (30 to
 * 40 seconds by default), so that no other run comes between. Who waits outlasts it.
 */
export const defaultLeaseTiming: LeaseTiming = {
  ttlSeconds: 120,
  renewMs: 30_000,
  waitMs: 180_000,
  settleMs: 60_000,
};
