import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import plugin from '../plugin';
import { FakeAwsFederation } from './FakeAwsFederation';

type Answer = Awaited<ReturnType<PermissionApi['authorize']>>;

/** Opens the page of the console visit with the plugin installed. */
export function renderVisit(options: {
  api: FakeAwsFederation;
  /** Names of permissions that the reader lacks. */
  denied?: string[];
}) {
  const { api, denied = [] } = options;
  return renderTestApp({
    features: [plugin],
    initialRouteEntries: ['/aws-federation/acme-prod/console-visit'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [awsFederationApiRef, api],
      [
        permissionApiRef,
        mockApis.permission.mock({
          authorize: async ({ permission }) =>
            ({
              result: denied.includes(permission.name) ? 'DENY' : 'ALLOW',
            } as Answer),
        }),
      ],
    ],
  });
}
