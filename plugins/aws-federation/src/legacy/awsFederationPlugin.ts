import { AwsFederationClient } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { consoleVisitRouteRef } from '../routes';

/**
 * AWS federation for the legacy frontend system.
 * @public
 */
export const awsFederationPlugin = createPlugin({
  id: 'aws-federation',
  routes: { consoleVisit: consoleVisitRouteRef },
  apis: [
    createApiFactory({
      api: awsFederationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AwsFederationClient(deps),
    }),
  ],
});
