import { RecordableFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CustomErrorBase } from '@backstage/errors';

/**
 * A step cannot go on; the message says what stands in the way and what to do.
 * @public
 */
export class StepBlockedError extends CustomErrorBase {
  name = 'StepBlockedError' as const;
  /** What is so, and to be recorded, although the step could not go on. */
  recorded?: RecordableFacts;

  constructor(title: string, message: string) {
    super(`${title}: ${message}`);
  }
}
