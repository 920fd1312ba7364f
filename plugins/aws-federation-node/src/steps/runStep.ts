import {
  recordableFacts,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Inspection, Step, StepContext, StepOutcome } from './Step';
import { pending } from './inspections';
import { StepBlockedError } from './StepBlockedError';
import { readAnewUntil } from '../readings/readAnewUntil';

/**
 * Inspects a step, applies it when something is pending, and reads until it holds: a
 * step that was applied and still differs after two minutes has failed. What is pending
 * without changes to apply waits, for a person or a cloud, and is no failure. A dry run
 * reports what waits and what would change, and changes nothing.
 *
 * @throws {@link StepBlockedError} when the step waits for something else, before anything was changed
 * @public
 */
export async function runStep(
  step: Pick<Step, 'title' | 'creates' | 'inspect' | 'apply'>,
  context: StepContext,
  options: { dryRun: boolean },
): Promise<{ changed: boolean; inspection: Inspection; outcome: StepOutcome }> {
  const before = await inspectSettled(step, context);
  const { recorded } = before;
  const seen = recorded && !options.dryRun ? { recorded } : {};
  if (before.state === 'Done') {
    context.log(`${step.title}: nothing to change. ${before.message}`);
    return { changed: false, inspection: before, outcome: seen };
  }
  if (before.state === 'Pending' && (!step.apply || waits(before))) {
    context.log(
      `${step.title}: ${step.apply ? 'waits' : 'for you to do'}. ${
        before.message
      }`,
    );
    return { changed: false, inspection: before, outcome: seen };
  }
  if (options.dryRun) {
    // In a dry run earlier steps were not applied either: waiting for them is no failure.
    context.log(
      `${step.title}: ${
        before.state === 'Blocked' ? 'not yet possible. ' : ''
      }${before.message}`,
    );
    before.changes.forEach(change => context.log(`Would change: ${change}`));
    return { changed: false, inspection: before, outcome: {} };
  }
  if (before.state === 'Blocked' || !step.apply) {
    throw new StepBlockedError(step.title, before.message);
  }

  before.changes.forEach(change => context.log(change));
  const outcome = await step.apply(context);
  if (outcome.waitsFor) {
    context.log(`${step.title}: done as far as it goes. ${outcome.waitsFor}`);
    return { changed: true, inspection: pending(outcome.waitsFor), outcome };
  }
  const applied = { ...context, recorded: withOutcome(context, outcome) };
  const after = await readAnewUntil(context, {
    read: () => step.inspect(applied),
    holds: inspection => inspection.state !== 'Pending' || waits(inspection),
  });
  if (after.state !== 'Done' && !waits(after)) {
    throw new StepBlockedError(step.title, after.message);
  }
  context.log(
    `${step.title}: ${
      after.state === 'Done' ? 'done' : 'done as far as it goes'
    }. ${after.message}`,
  );
  return { changed: true, inspection: after, outcome };
}

/**
 * As the step finds it. Where the process that began the run has ended, what it did gets
 * time to show, before anything is created a second time or refused.
 */
async function inspectSettled(
  step: Pick<Step, 'creates' | 'inspect'>,
  context: StepContext,
): Promise<Inspection> {
  const left = (context.settlesAt ?? 0) - performance.now();
  if (left <= 0) return step.inspect(context);
  return readAnewUntil(context, {
    read: () => step.inspect(context),
    holds: inspection =>
      inspection.state === 'Done' ||
      waits(inspection) ||
      (inspection.state === 'Pending' && !step.creates),
    deadlineMs: left,
  });
}

/** Nothing is left to apply: what is pending comes by itself, or by a person. */
function waits({ state, changes }: Inspection): boolean {
  return state === 'Pending' && changes.length === 0;
}

/** The record as it will be once the caller has written down what the step found. */
function withOutcome(context: StepContext, outcome: StepOutcome) {
  const fact = (value: string) => ({
    value,
    by: 'this run',
    at: context.clock.now().toISOString(),
  });
  const recorded: RecordedFacts = { ...context.recorded };
  for (const name of recordableFacts) {
    const value = outcome.recorded?.[name];
    if (value) recorded[name] = fact(value);
  }
  return recorded;
}
