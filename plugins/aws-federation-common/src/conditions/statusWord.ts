import { FederationStatus } from '../Federation';
import { Condition } from './Condition';
import { overallWord } from './overallWord';

/**
 * A federation's status in the words in which it is told everywhere: on the card, in the
 * API, in a run's log and in a template's output. What was not checked is never told as
 * healthy.
 * @public
 */
export function statusWord(
  status: Pick<
    FederationStatus,
    'observedAt' | 'stale' | 'overall' | 'conditions'
  >,
): string {
  if (!status.observedAt) return 'Never checked';
  if (status.stale) return 'Unknown';
  return status.overall === 'Healthy' && status.conditions.some(mattersUnknown)
    ? 'Partly unknown'
    : overallWord(status.overall);
}

/**
 * Whether something is not known that somebody has to know. Where nobody has access to an
 * account there is none to be known, and people sign in.
 * @public
 */
export function mattersUnknown({ type, status, reason }: Condition): boolean {
  return (
    status === 'Unknown' && !(type === 'AccessReady' && reason === 'NotSetUp')
  );
}
