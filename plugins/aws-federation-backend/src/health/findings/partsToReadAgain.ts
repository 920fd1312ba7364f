import { hasStopped } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  PartName,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { TrackedFinding } from './TrackedFinding';

/**
 * Parts that the next check reads whatever their tier: a suspicion waits for a second
 * look, and people for the one that sees that they can work again.
 */
export function partsToReadAgain(
  open: TrackedFinding[],
  rules: readonly Rule[],
): PartName[] {
  const waiting = new Set(
    open
      .filter(
        ({ confirmedAt, finding }) =>
          !confirmedAt || hasStopped(finding.effect),
      )
      .map(({ finding }) => finding.rule),
  );
  return rules
    .filter(({ id }) => waiting.has(id))
    .flatMap(({ reads }) => reads);
}
