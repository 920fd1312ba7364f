import { JsonObject } from '@backstage/types';
import { RestorableLab } from './RestorableLab';

/** What only the clouds say; a code in brackets is what one searches for. */
export const rawText =
  /StatusCode|Web Response|(?<!\()SystemForCross|exceptionRequestId|\{(?!id\})|schemas/;

/**
 * What a person reads when "Complete an AWS federation" stops, and at which step it does.
 * @throws Error: it goes through
 */
export async function whyStopped(
  clouds: RestorableLab,
  parameters: JsonObject,
  secrets: Record<string, string> = {},
): Promise<string> {
  const run = await clouds.attempt(parameters, secrets);
  if (!run.error) throw new Error('The run went through.');
  return `${run.failedStep}: ${run.error.message}`;
}
