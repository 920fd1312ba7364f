import { ActionDependencies } from '../ActionDependencies';
import { jobCreateExamples } from './jobCreate.examples';
import { createStepAction } from './createStepAction';

/** Creates the synchronization job that sends people from Microsoft Entra ID to AWS. */
export function createJobCreateAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:job:create',
      step: 'job',
      description:
        'Creates the synchronization job that sends people from Microsoft Entra ID to AWS.',
      examples: jobCreateExamples,
    },
    dependencies,
  );
}
