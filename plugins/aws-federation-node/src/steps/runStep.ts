import { Inspection, Step, StepContext, StepOutcome } from './Step';
import { StepBlockedError } from './StepBlockedError';

/**
 * Inspects a step, applies it when something is pending, and inspects again: a step
 * that was applied and still differs has failed.
 *
 * @throws {@link StepBlockedError} when the step waits for something else, before anything was changed
 * @public
 */
export async function runStep(
  step: Step,
  context: StepContext,
  options: { dryRun: boolean },
): Promise<{ changed: boolean; inspection: Inspection; outcome: StepOutcome }> {
  const before = await step.inspect(context);
  if (before.state === 'Blocked') {
    throw new StepBlockedError(step.title, before.message);
  }
  if (before.state === 'Done') {
    context.log(`${step.title}: nothing to change. ${before.message}`);
    return { changed: false, inspection: before, outcome: {} };
  }
  if (options.dryRun || !step.apply) {
    before.changes.forEach(change => context.log(`Would change: ${change}`));
    return { changed: false, inspection: before, outcome: {} };
  }

  before.changes.forEach(change => context.log(change));
  const outcome = await step.apply(context);
  const after = await step.inspect(context);
  if (after.state !== 'Done') {
    throw new StepBlockedError(step.title, after.message);
  }
  context.log(`${step.title}: done. ${after.message}`);
  return { changed: true, inspection: after, outcome };
}
