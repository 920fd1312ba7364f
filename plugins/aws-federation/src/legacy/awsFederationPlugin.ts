import { AwsFederationClient } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { awsFederationApiRef } from '../api/awsFederationApiRef';

/**
 * AWS federation for the legacy frontend system.
 * @public
 */
export const awsFederationPlugin = createPlugin({
  id: 'aws-federation',
  apis: [
    createApiFactory({
      api: awsFederationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AwsFederationClient(deps),
    }),
  ],
});
