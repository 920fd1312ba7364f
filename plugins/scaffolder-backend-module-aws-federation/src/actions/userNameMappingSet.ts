import { ActionDependencies } from '../ActionDependencies';
import { userNameMappingSetExamples } from './userNameMappingSet.examples';
import { createStepAction } from './createStepAction';

/** Maps the specified attribute of Entra users to userName in AWS. */
export function createUserNameMappingSetAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:user-name-mapping:set',
      step: 'user-name-mapping',
      description:
        'Maps the specified attribute of Entra users to userName in AWS.',
      examples: userNameMappingSetExamples,
    },
    dependencies,
  );
}
