import {
  PartName,
  RuleInput,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** What was seen of an aspect with which no rule found fault: one sentence. */
export type Sight =
  | { status: 'True'; reason: string; message: string }
  | { status: 'Unknown'; reason: string; message: string };

/** What makes a condition true: what was not seen is never true. Pure. */
export interface Evidence {
  reads: readonly PartName[];
  /** It is seen through the enterprise application. */
  ofApplication?: true;
  /** Asked only when all that it reads was read. */
  describe(parts: Snapshot['parts'], input: RuleInput): Sight;
}

export function seen(reason: string, message: string): Sight {
  return { status: 'True', reason, message };
}

/** There is nothing to look at yet. */
export function notThere(message: string): Sight {
  return { status: 'Unknown', reason: 'NotSetUp', message };
}
