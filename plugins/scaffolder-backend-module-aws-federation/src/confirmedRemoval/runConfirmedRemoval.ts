import { InputError } from '@backstage/errors';
import { ActionDependencies } from '../ActionDependencies';
import { ActionRun } from '../ActionRun';
import { FederationSession } from '../FederationSession';
import { runInSession } from '../runInSession';
import { ConfirmedRemoval } from './ConfirmedRemoval';

/** A run of an action whose outputs are those of `removalOutput`. */
interface RemovalRun extends ActionRun {
  output(
    name: 'organization' | 'count' | 'changed' | 'message',
    value: string | number | boolean,
  ): void;
}

/**
 * Says whom a removal hits, and carries it out when its number is given as confirmation:
 * in the specification first, so that no later run brings back what is taken away.
 *
 * @param options.organization - name, or ref of its catalog entity
 * @param options.confirm - undefined: only says whom it hits
 * @param plan - looks for what is to be taken away, and changes nothing
 * @throws InputError: another number; nothing was changed
 */
export async function runConfirmedRemoval(
  dependencies: ActionDependencies,
  run: RemovalRun,
  options: { organization: string; confirm: number | undefined },
  plan: (session: FederationSession) => Promise<ConfirmedRemoval>,
): Promise<void> {
  const { organization, confirm } = options;
  await runInSession(
    dependencies,
    run,
    { organization, writes: confirm !== undefined },
    async session => {
      const removal = await plan(session);
      const { sentences, count } = removal;
      sentences.forEach(sentence => run.logger.info(sentence));
      run.output('organization', session.organization.name);
      run.output('count', count);
      const { changed, end } = await carryOut(session, run, removal, confirm);
      run.logger.info(end);
      run.output('changed', changed);
      run.output(
        'message',
        [...sentences, end].map(sentence => `- ${sentence}`).join('\n'),
      );
    },
  );
}

async function carryOut(
  { client, federation, organization, request }: FederationSession,
  { isDryRun }: RemovalRun,
  removal: ConfirmedRemoval,
  confirm: number | undefined,
): Promise<{ changed: boolean; end: string }> {
  const { count, counted, isPresent, specification } = removal;
  if (!isPresent && !specification) {
    return { changed: false, end: 'Nothing to change.' };
  }
  if (confirm === undefined || isDryRun) {
    return {
      changed: false,
      end: `Nothing was changed yet. Run this again with ${count} as confirmation to take it away.`,
    };
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
  return {
    changed: true,
    end: 'This is done, and the specification no longer names it.',
  };
}
