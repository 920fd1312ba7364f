import { ConditionType, Severity } from './Condition';

/**
 * What a rule reports: what is wrong, whom it hits, and what to do.
 * @public
 */
export interface Finding {
  /** The rule that found it, for example `token-rejected`. */
  rule: string;
  condition: ConditionType;
  severity: Severity;
  /** One CamelCase word, becomes the condition's reason. */
  reason: string;
  /** One sentence: the effect first, then the cause. */
  title: string;
  /** More sentences, or undefined when the title says it all. */
  detail?: string;
  /** What to do now, in one sentence. */
  remedy: string;
  /** The template run that mends it, when one does. */
  remedyTemplate?: 'federate-aws-organization' | 'complete-aws-federation';
  /** How many people it hits; undefined when it hits everybody or nobody. */
  affected?: number;
  /** Where it was seen, with the cloud's request id, for support. */
  evidence?: { source: string; observedAt: string; requestId?: string };
}
