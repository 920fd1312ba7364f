import { ActionDependencies } from '../ActionDependencies';
import { awsMetadataCheckExamples } from './awsMetadataCheck.examples';
import { createStepAction } from './createStepAction';

/** Checks that the SAML metadata of AWS belongs to the organization, and records which certificate AWS was given. */
export function createAwsMetadataCheckAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:aws-metadata:check',
      step: 'aws-metadata',
      description:
        'Checks that the SAML metadata of AWS belongs to the organization, and records which certificate AWS was given.',
      examples: awsMetadataCheckExamples,
    },
    dependencies,
  );
}
