import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Change } from './changes';

/** Cause in words, rule, reason, effect, what the title says, and what brings it about. */
export type FindingCase = [string, string, string, string, RegExp, Change];

/** What a test expects to be found in that case. */
export function findingOf([
  ,
  rule,
  reason,
  effect,
  title,
]: FindingCase): Finding {
  return expect.objectContaining({
    rule,
    reason,
    effect,
    title: expect.stringMatching(title),
  });
}
