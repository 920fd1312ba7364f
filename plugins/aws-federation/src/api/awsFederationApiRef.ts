import type { AwsFederationApi } from '@aws-federation/backstage-plugin-aws-federation-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * The backend of AWS federation, as the cards see it. One reference for both frontend
 * systems.
 * @public
 */
export const awsFederationApiRef = createApiRef<AwsFederationApi>().with({
  id: 'plugin.aws-federation.api',
  pluginId: 'aws-federation',
});
