import { ActionDependencies } from '../ActionDependencies';
import { jobStartExamples } from './jobStart.examples';
import { createStepAction } from './createStepAction';

/** Starts provisioning, and takes the job out of quarantine once AWS accepts the access token. */
export function createJobStartAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:job:start',
      step: 'start',
      description:
        'Starts provisioning, and takes the job out of quarantine once AWS accepts the access token.',
      examples: jobStartExamples,
    },
    dependencies,
  );
}
