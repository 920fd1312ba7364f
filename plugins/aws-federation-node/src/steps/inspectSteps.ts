import { StepState } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Step, StepContext } from './Step';
import { ownWords } from '../ownWords';
import { readOnce } from '../readings/readOnce';
import { steps } from './steps';

/**
 * Looks at every step, in their order. A step that cannot be seen is `Unknown` with the
 * reason; the others still count. Never throws.
 * @public
 */
export async function inspectSteps(context: StepContext): Promise<StepState[]> {
  const looking = { ...context, ...readOnce(context) };
  return Promise.all(steps.map(step => inspectStep(step, looking)));
}

async function inspectStep(
  step: Step,
  context: StepContext,
): Promise<StepState> {
  const { id, title, kind } = step;
  try {
    const { state, message } = await step.inspect(context);
    return { id, title, kind, state, message };
  } catch (error) {
    return {
      id,
      title,
      kind,
      state: 'Unknown',
      message:
        ownWords(error) ?? 'It could not be seen. Ask for a check again.',
    };
  }
}
