import { RuleWorld } from './RuleWorld';

/** One way in which something comes to be as a rule reports it, and how it is mended. */
export interface RuleEntry {
  /** Id of the rule. */
  rule: string;
  /** The reason that it reports. */
  reason: string;
  /** From where it begins; default: `federated`. */
  start?: RuleStart;
  /** How it comes about, for the table in the documentation: words without a full stop. */
  seen: string;
  /** Does what happens in life: what administrators, the clouds and time do. */
  bringAbout(world: RuleWorld): Promise<unknown>;
  /** What mends it, for the table in the documentation: words without a full stop. */
  mended: string;
  /** Does what the finding's remedy says. */
  mend(world: RuleWorld): Promise<unknown>;
}

/**
 * - `started`: both templates went through, and Entra has not run a cycle yet.
 * - `federated`: people are in AWS, groups are not sent.
 * - `groups`: groups are sent, too.
 * - `adopted`: as `federated`, and the portal is new and has recorded nothing. It looks for
 *   the first time when it has come about.
 */
export type RuleStart = 'started' | 'federated' | 'groups' | 'adopted';
