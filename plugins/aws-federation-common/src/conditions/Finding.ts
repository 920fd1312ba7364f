import { ConditionType } from './Condition';
import { Effect, Severity, Urgency } from './Severity';

/**
 * What a rule reports: what is wrong, since when, whom it hits, and what to do.
 * @public
 */
export interface Finding {
  /** The rule that found it, for example `token-rejected`. */
  rule: string;
  /** Tells several findings of one rule apart, for example a Region. */
  subject?: string;
  condition: ConditionType;
  severity: Severity;
  effect: Effect;
  urgency: Urgency;
  /** One CamelCase word, becomes the condition's reason. */
  reason: string;
  /** One sentence: the effect first, then the cause. */
  title: string;
  /** More sentences, or undefined when the title says it all. */
  detail?: string;
  /** What to do now, in one sentence. */
  remedy: string;
  /** The template run that mends it, when one does. */
  remedyTemplate?: RemedyTemplate;
  /** What the form of that template is filled in with, beside the organization. */
  remedyInputs?: RemedyInputs;
  /** The console page on which it is mended, with the name of the page. */
  remedyPage?: { title: string; url: string };
  /** How many people or groups it hits; undefined when it hits everybody or nobody. */
  affected?: number;
  /** Object ids in Entra of whom it hits, at most 100; only for those who may see them. */
  affectedIds?: string[];
  /** ISO 8601 time since which it is so: first seen, or as the cloud tells it. */
  since: string;
  /** ISO 8601 time at which it was last seen to be so. */
  lastSeenAt: string;
  /** Where it was seen, with the cloud's request id, for support. */
  evidence?: { source: string; observedAt: string; requestId?: string };
}

/**
 * Templates that mend something.
 * @public
 */
export const remedyTemplates = [
  'federate-aws-organization',
  'complete-aws-federation',
  'remove-account-access',
  'remove-group-members',
] as const;

/**
 * Inputs of the templates' forms that a finding knows, under the names that the forms give
 * them. Never a secret, a person, or a choice that is the reader's.
 * @public
 */
export interface RemedyInputs {
  /** Application (client) id of the enterprise application to adopt. */
  applicationId?: string;
  /** SHA-1 thumbprint in hexadecimal of the certificate that AWS has. */
  importedCertificate?: string;
  /** Attribute of the Entra user that becomes `userName`. */
  userNameAttribute?: string;
  /** Send groups to AWS too. */
  groupsEnabled?: boolean;
}

/** @public */
export type RemedyTemplate = (typeof remedyTemplates)[number];
