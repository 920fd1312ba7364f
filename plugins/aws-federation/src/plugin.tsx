import {
  AWS_ORGANIZATION_RESOURCE_TYPE,
  AwsFederationClient,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { awsFederationApiRef } from './api/awsFederationApiRef';

const awsFederationApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: awsFederationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AwsFederationClient(deps),
    }),
});

const signInCard = EntityCardBlueprint.make({
  name: 'sign-in',
  params: {
    filter: { kind: 'resource', 'spec.type': AWS_ORGANIZATION_RESOURCE_TYPE },
    loader: async () => {
      const { EntityAwsFederationCard } = await import(
        './card/EntityAwsFederationCard'
      );
      return <EntityAwsFederationCard />;
    },
  },
});

/**
 * AWS federation for the frontend system.
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'aws-federation',
  title: 'AWS federation',
  info: { packageJson: () => import('../package.json') },
  extensions: [awsFederationApi, signInCard],
});
