import {
  Report,
  RuleInput,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isPausedOnPurpose } from './pauseInForce';

/** What keeps provisioning from working, as it is told in either case. */
interface Trouble<Reason extends string>
  extends Omit<Report<Reason>, 'reason' | 'title' | 'detail'> {
  stopped: Pick<Report<Reason>, 'reason' | 'title' | 'detail'>;
  whilePaused: {
    reason: Reason;
    /** Completes a sentence: no capital, no full stop. */
    cause: string;
    detail?: string;
  };
}

/**
 * What stops provisioning. While it is paused on purpose nothing but the pause stops it:
 * then it is told as what will keep provisioning from working once it is started again. Pure.
 */
export function stoppedUnlessPaused<Reason extends string>(
  trouble: Trouble<Reason>,
  job: SynchronizationFacts | undefined,
  input: Pick<RuleInput, 'recorded' | 'now'>,
): Report<Reason> {
  const { stopped, whilePaused, ...common } = trouble;
  if (!isPausedOnPurpose(job, input)) return { ...common, ...stopped };
  const { reason, cause, detail } = whilePaused;
  return {
    ...common,
    reason,
    title: `Provisioning will not work when it is started again: ${cause}.`,
    detail,
  };
}
