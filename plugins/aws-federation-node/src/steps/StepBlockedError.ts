import { CustomErrorBase } from '@backstage/errors';

/**
 * A step cannot go on; the message says what stands in the way and what to do.
 * @public
 */
export class StepBlockedError extends CustomErrorBase {
  name = 'StepBlockedError' as const;

  constructor(title: string, message: string) {
    super(`${title}: ${message}`);
  }
}
