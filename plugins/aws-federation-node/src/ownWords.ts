import { InputError } from '@backstage/errors';
import { CloudError } from './CloudError';
import { StepBlockedError } from './steps/StepBlockedError';

/**
 * What an error says in words of the product's own, with operation, status, code and
 * request id: what a cloud says itself may name people, and is not stored.
 *
 * @returns undefined: it has none
 */
export function ownWords(error: unknown): string | undefined {
  if (error instanceof CloudError) return error.withoutCloudsWords;
  return error instanceof StepBlockedError || error instanceof InputError
    ? error.message
    : undefined;
}
