import { ActionDependencies } from '../ActionDependencies';
import { createRemovalAction } from './createRemovalAction';
import { jobDeleteExamples } from './jobDelete.examples';

/** Deletes the synchronization job with its attribute mappings. Pause it first. */
export function createJobDeleteAction(dependencies: ActionDependencies) {
  return createRemovalAction(
    {
      id: 'aws-federation:job:delete',
      step: 'delete-job',
      description:
        'Deletes the synchronization job with its attribute mappings. Pause it first.',
      examples: jobDeleteExamples,
    },
    dependencies,
  );
}
