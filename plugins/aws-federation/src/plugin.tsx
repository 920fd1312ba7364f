import {
  AWS_ORGANIZATION_RESOURCE_TYPE,
  AwsFederationClient,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { awsFederationApiRef } from './api/awsFederationApiRef';
import { CONSOLE_VISIT_PATH } from './links/consoleVisitLink';
import { consoleVisitRouteRef } from './routes';

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

const consoleVisitPage = PageBlueprint.make({
  name: 'console-visit',
  params: {
    path: CONSOLE_VISIT_PATH,
    title: 'AWS federation',
    routeRef: consoleVisitRouteRef,
    loader: async () => {
      const { ConsoleVisitPage } = await import('./visit/ConsoleVisitPage');
      return <ConsoleVisitPage />;
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
  routes: { consoleVisit: consoleVisitRouteRef },
  extensions: [awsFederationApi, signInCard, consoleVisitPage],
});
