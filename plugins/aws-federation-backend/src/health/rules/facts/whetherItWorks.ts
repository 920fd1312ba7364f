import {
  RuleInput,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { isPausedOnPurpose } from './pauseInForce';

/**
 * Of what a rule cannot tell, as the begin of a sentence: whether provisioning works, or,
 * while it is paused on purpose, whether it will. Pure.
 */
export function whetherItWorks(
  job: SynchronizationFacts | undefined,
  input: Pick<RuleInput, 'recorded' | 'now'>,
): string {
  return `Whether ${
    isPausedOnPurpose(job, input)
      ? 'provisioning will work when it is started again'
      : 'new people and changes arrive in AWS'
  } cannot be told`;
}
