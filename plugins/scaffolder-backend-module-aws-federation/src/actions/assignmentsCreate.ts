import { ActionDependencies } from '../ActionDependencies';
import { assignmentsCreateExamples } from './assignmentsCreate.examples';
import { createStepAction } from './createStepAction';

/** Assigns the specified users and groups to the enterprise application. Takes nobody's access away. */
export function createAssignmentsCreateAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:assignments:create',
      step: 'assignments',
      description:
        "Assigns the specified users and groups to the enterprise application. Takes nobody's access away.",
      examples: assignmentsCreateExamples,
    },
    dependencies,
  );
}
