import { ActionDependencies } from '../ActionDependencies';
import { createStepAction } from './createStepAction';
import { nameIdSetExamples } from './nameIdSet.examples';

/** Makes the SAML NameID come from the attribute that becomes userName in AWS. */
export function createNameIdSetAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:name-id:set',
      step: 'name-id',
      description:
        'Makes the SAML NameID come from the attribute that becomes userName in AWS. For userPrincipalName there is nothing to do; for another one, the enterprise application gets a claims mapping policy.',
      examples: nameIdSetExamples,
    },
    dependencies,
  );
}
