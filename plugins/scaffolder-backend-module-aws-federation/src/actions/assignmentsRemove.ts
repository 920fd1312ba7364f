import { ActionDependencies } from '../ActionDependencies';
import { createRemovalAction } from './createRemovalAction';
import { assignmentsRemoveExamples } from './assignmentsRemove.examples';

/** Takes the enterprise application away from all users and groups. Delete the synchronization job first, which would deactivate them in AWS. */
export function createAssignmentsRemoveAction(
  dependencies: ActionDependencies,
) {
  return createRemovalAction(
    {
      id: 'aws-federation:assignments:remove',
      step: 'remove-assignments',
      endsSignIn: true,
      description:
        'Takes the enterprise application away from all users and groups. Delete the synchronization job first, which would deactivate them in AWS.',
      examples: assignmentsRemoveExamples,
    },
    dependencies,
  );
}
