import { ActionDependencies } from '../ActionDependencies';
import { applicationCreateExamples } from './applicationCreate.examples';
import { createStepAction } from './createStepAction';
import { readApplicationLink } from './readApplicationLink';

/** Creates the enterprise application for AWS IAM Identity Center in Microsoft Entra ID, or adopts the one of that name. */
export function createApplicationCreateAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:application:create',
      step: 'application',
      description:
        'Creates the enterprise application for AWS IAM Identity Center in Microsoft Entra ID, or adopts the one of that name.',
      examples: applicationCreateExamples,
      linkNames: ['applicationUrl'],
      links: readApplicationLink,
    },
    dependencies,
  );
}
