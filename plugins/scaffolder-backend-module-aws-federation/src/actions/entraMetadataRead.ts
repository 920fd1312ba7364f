import { ActionDependencies } from '../ActionDependencies';
import { entraMetadataReadExamples } from './entraMetadataRead.examples';
import { createStepAction } from './createStepAction';

/** Waits until the federation metadata of Microsoft Entra ID shows the active certificate, and tells where to download it. */
export function createEntraMetadataReadAction(
  dependencies: ActionDependencies,
) {
  return createStepAction(
    {
      id: 'aws-federation:entra-metadata:read',
      step: 'entra-metadata',
      description:
        'Waits until the federation metadata of Microsoft Entra ID shows the active certificate, and tells where to download it.',
      examples: entraMetadataReadExamples,
      linkNames: ['metadataUrl'],
      links: async ({ organization }, { rootConfig }) => ({
        metadataUrl: `${rootConfig.getString(
          'backend.baseUrl',
        )}/api/aws-federation/federations/${
          organization.name
        }/federation-metadata`,
      }),
    },
    dependencies,
  );
}
