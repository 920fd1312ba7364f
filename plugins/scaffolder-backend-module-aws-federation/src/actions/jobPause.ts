import { ActionDependencies } from '../ActionDependencies';
import { createRemovalAction } from './createRemovalAction';
import { jobPauseExamples } from './jobPause.examples';

/** Pauses provisioning: people who are in AWS stay as they are. */
export function createJobPauseAction(dependencies: ActionDependencies) {
  return createRemovalAction(
    {
      id: 'aws-federation:job:pause',
      step: 'pause-job',
      description:
        'Pauses provisioning: people who are in AWS stay as they are.',
      examples: jobPauseExamples,
    },
    dependencies,
  );
}
