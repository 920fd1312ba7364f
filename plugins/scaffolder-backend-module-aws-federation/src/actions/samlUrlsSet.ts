import { ActionDependencies } from '../ActionDependencies';
import { samlUrlsSetExamples } from './samlUrlsSet.examples';
import { createStepAction } from './createStepAction';

/** Sets identifier, reply URLs and sign-on URL of the enterprise application to those of AWS. */
export function createSamlUrlsSetAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:saml-urls:set',
      step: 'saml-urls',
      description:
        'Sets identifier, reply URLs and sign-on URL of the enterprise application to those of AWS.',
      examples: samlUrlsSetExamples,
    },
    dependencies,
  );
}
