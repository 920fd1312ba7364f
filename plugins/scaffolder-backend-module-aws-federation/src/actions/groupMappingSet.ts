import { ActionDependencies } from '../ActionDependencies';
import { groupMappingSetExamples } from './groupMappingSet.examples';
import { createStepAction } from './createStepAction';

/** Turns the mapping of groups on or off, as specified. */
export function createGroupMappingSetAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:group-mapping:set',
      step: 'group-mapping',
      description: 'Turns the mapping of groups on or off, as specified.',
      examples: groupMappingSetExamples,
    },
    dependencies,
  );
}
