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
      statement: {
        name: 'whenDeleted',
        schema: z =>
          z
            .string()
            .regex(/^(create|refuse)$/)
            .describe(
              'What to do when the application of this federation is gone: "refuse", which is the default, so that it can be restored, or "create" a new one, which AWS has to be told of.',
            ),
        context: value => ({ createsAnew: value === 'create' }),
      },
      linkNames: ['applicationUrl'],
      links: readApplicationLink,
    },
    dependencies,
  );
}
