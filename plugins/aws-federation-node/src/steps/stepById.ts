import { StepId } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Step } from './Step';
import { steps } from './steps';

/**
 * The step with that id.
 * @public
 */
export function stepById(id: StepId): Step {
  const step = steps.find(candidate => candidate.id === id);
  if (!step) {
    throw new Error(`There is no step "${id}". Add it to the list of steps.`);
  }
  return step;
}
