/** Why the card may, or must, warn although all works now. */
export interface Warrant {
  why: string;
  /** What made it so: names of what happened, or where it all began. */
  by: readonly string[];
  /**
   * What the card says then: `rule/Reason` of findings, `Condition/Reason` of what nobody
   * knows, and `NotRead` for each condition that cannot be looked at without it.
   */
  warns: readonly string[];
}
