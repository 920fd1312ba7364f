import { ActionDependencies } from '../ActionDependencies';
import { samlModeSetExamples } from './samlModeSet.examples';
import { createStepAction } from './createStepAction';

/** Sets the single sign-on mode of the enterprise application to SAML. */
export function createSamlModeSetAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:saml-mode:set',
      step: 'saml-mode',
      description:
        'Sets the single sign-on mode of the enterprise application to SAML.',
      examples: samlModeSetExamples,
    },
    dependencies,
  );
}
