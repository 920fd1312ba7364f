import { ActionDependencies } from '../ActionDependencies';
import { createStepAction } from './createStepAction';
import { permissionSetsApplyExamples } from './permissionSetsApply.examples';

/** Creates or adopts the specified permission sets in IAM Identity Center, and assigns them. Takes nothing away. */
export function createPermissionSetsApplyAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:permission-sets:apply',
      step: 'permission-sets',
      description:
        'Creates or adopts the specified permission sets in IAM Identity Center, provisions what changed, and assigns them to users and groups in accounts. Takes nothing away.',
      examples: permissionSetsApplyExamples,
    },
    dependencies,
  );
}
