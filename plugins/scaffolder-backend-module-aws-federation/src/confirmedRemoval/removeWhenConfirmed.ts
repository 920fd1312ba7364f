import { InputError } from '@backstage/errors';
import { ActionRun } from '../ActionRun';
import { FederationSession } from '../FederationSession';
import { ConfirmedRemoval } from './ConfirmedRemoval';

/**
 * Says whom a removal hits, and carries it out when its number is given as confirmation:
 * in the specification first, so that no later run brings back what is taken away.
 *
 * @param confirm - undefined: only says whom it hits
 * @returns `message`: whom it hits and what was done, as a Markdown list
 * @throws InputError: another number; nothing was changed
 */
export async function removeWhenConfirmed(
  { client, federation, organization, request }: FederationSession,
  run: Pick<ActionRun, 'isDryRun' | 'logger'>,
  removal: ConfirmedRemoval,
  confirm: number | undefined,
): Promise<{ changed: boolean; message: string }> {
  const { sentences, count, counted, isPresent, specification } = removal;
  sentences.forEach(sentence => run.logger.info(sentence));
  const conclude = (changed: boolean, end: string) => {
    run.logger.info(end);
    const lines = [...sentences, end].map(sentence => `- ${sentence}`);
    return { changed, message: lines.join('\n') };
  };

  if (!isPresent && !specification) {
    return conclude(false, 'Nothing to change.');
  }
  if (confirm === undefined || run.isDryRun) {
    return conclude(
      false,
      `Nothing was changed yet. Run this again with ${count} as confirmation to take it away.`,
    );
  }
  if (confirm !== count) {
    throw new InputError(
      `Nothing was changed, because ${confirm} was given as confirmation, and ${counted}. Look at whom it hits, and run this again with ${count} if you mean it.`,
    );
  }
  if (specification) {
    await client.saveSpecification(
      organization.name,
      { version: federation.version, specification },
      request,
    );
  }
  await removal.remove();
  return conclude(
    true,
    'This is done, and the specification no longer names it.',
  );
}
