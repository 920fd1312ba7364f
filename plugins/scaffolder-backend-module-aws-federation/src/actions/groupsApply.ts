import { ActionDependencies } from '../ActionDependencies';
import { createStepAction } from './createStepAction';
import { groupsApplyExamples } from './groupsApply.examples';

/** Creates the specified groups in IAM Identity Center, and adds their members. Takes nothing away. */
export function createGroupsApplyAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:groups:apply',
      step: 'groups',
      description:
        'Creates or adopts the specified groups in IAM Identity Center, and adds the members that have arrived in AWS. For platforms that manage groups there themselves, while Entra sends none. Takes nothing away.',
      examples: groupsApplyExamples,
    },
    dependencies,
  );
}
