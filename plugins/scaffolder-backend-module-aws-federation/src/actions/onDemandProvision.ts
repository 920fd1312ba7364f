import { ActionDependencies } from '../ActionDependencies';
import { onDemandProvisionExamples } from './onDemandProvision.examples';
import { createStepAction } from './createStepAction';

/** Sends one user to AWS on demand, and fails with Entra's reason when the user does not arrive. */
export function createOnDemandProvisionAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:on-demand:provision',
      step: 'on-demand',
      description:
        "Sends one user to AWS on demand, and fails with Entra's reason when the user does not arrive.",
      examples: onDemandProvisionExamples,
    },
    dependencies,
  );
}
