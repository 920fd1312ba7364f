import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import plugin from '../plugin';
import { FakeAwsFederation } from './FakeAwsFederation';

type Answer = Awaited<ReturnType<PermissionApi['authorize']>>;

/** An AWS organization as the catalog knows it. */
export const organizationEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'acme-prod',
    annotations: { 'aws-federation.io/organization': 'acme-prod' },
  },
  spec: { type: 'aws-organization', owner: 'platform' },
};

/** Shows the page of an entity with the plugin installed. */
export function renderCard(options: {
  api: FakeAwsFederation;
  entity?: Entity;
  mayCheck?: boolean;
}) {
  const { api, entity = organizationEntity, mayCheck = true } = options;
  return renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [
      [awsFederationApiRef, api],
      [
        permissionApiRef,
        mockApis.permission.mock({
          authorize: async () =>
            ({ result: mayCheck ? 'ALLOW' : 'DENY' } as Answer),
        }),
      ],
    ],
  });
}
