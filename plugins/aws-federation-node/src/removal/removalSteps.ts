import { RemovalStep, RemovalStepId } from './RemovalStep';
import { deleteApplicationStep } from './deleteApplicationStep';
import { deleteJobStep } from './deleteJobStep';
import { pauseJobStep } from './pauseJobStep';
import { removeAssignmentsStep } from './removeAssignmentsStep';

/**
 * The steps that take a federation apart, in the safe order: provisioning stops before
 * anybody loses the application, because Entra deactivates in AWS whom it sees losing it.
 * @public
 */
export const removalSteps: readonly RemovalStep[] = [
  pauseJobStep,
  deleteJobStep,
  removeAssignmentsStep,
  deleteApplicationStep,
];

/**
 * The removal step of that name.
 * @public
 */
export function removalStepById(id: RemovalStepId): RemovalStep {
  return removalSteps.find(step => step.id === id)!;
}
