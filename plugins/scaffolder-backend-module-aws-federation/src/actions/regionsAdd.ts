import { ActionDependencies } from '../ActionDependencies';
import { createStepAction } from './createStepAction';
import { regionsAddExamples } from './regionsAdd.examples';

/** Adds the specified Regions to the instance. Takes none away. */
export function createRegionsAddAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:regions:add',
      step: 'regions',
      description:
        'Adds the specified additional Regions to the IAM Identity Center instance, which takes AWS a while. Needs an instance that is encrypted with a multi-Region key. Takes no Region away. Afterwards the AWS metadata names the reply URLs of the new Regions: download it again.',
      examples: regionsAddExamples,
    },
    dependencies,
  );
}
