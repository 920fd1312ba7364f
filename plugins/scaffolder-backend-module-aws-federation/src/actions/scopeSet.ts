import { ActionDependencies } from '../ActionDependencies';
import { scopeSetExamples } from './scopeSet.examples';
import { createStepAction } from './createStepAction';

/** Sends only assigned people, or everybody, to AWS, as specified. */
export function createScopeSetAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:scope:set',
      step: 'scope',
      description:
        'Sends only assigned people, or everybody, to AWS, as specified.',
      examples: scopeSetExamples,
    },
    dependencies,
  );
}
