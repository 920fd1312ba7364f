import { ActionDependencies } from '../ActionDependencies';
import { signingCertificateCreateExamples } from './signingCertificateCreate.examples';
import { createStepAction } from './createStepAction';

/** Makes sure that the enterprise application has an active SAML signing certificate that is good for more than 30 days. */
export function createSigningCertificateCreateAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:signing-certificate:create',
      step: 'signing-certificate',
      description:
        'Makes sure that the enterprise application has an active SAML signing certificate that is good for more than 30 days.',
      examples: signingCertificateCreateExamples,
    },
    dependencies,
  );
}
