import { EntityProvider } from '@backstage/plugin-catalog-react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { buildFederation } from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { organizationEntity } from '../__testUtils__/renderCard';
import {
  awsFederationApiRef,
  awsFederationPlugin,
  EntityAwsFederationCard,
  isAwsOrganization,
} from '../legacy';

describe('The legacy frontend system', () => {
  it('brings the API with the plugin', () => {
    expect([...awsFederationPlugin.getApis()].map(api => api.api.id)).toEqual([
      awsFederationApiRef.id,
    ]);
  });

  it('chooses the entities that the card is for', () => {
    expect(isAwsOrganization(organizationEntity)).toBe(true);
    expect(isAwsOrganization({ ...organizationEntity, kind: 'API' })).toBe(
      false,
    );
  });

  it('shows the same card', async () => {
    renderInTestApp(
      <EntityProvider entity={organizationEntity}>
        <EntityAwsFederationCard />
      </EntityProvider>,
      {
        apis: [
          [awsFederationApiRef, new FakeAwsFederation(buildFederation())],
          [permissionApiRef, mockApis.permission()],
        ],
      },
    );

    expect(
      await screen.findByRole('heading', { name: /^Healthy since/ }),
    ).toBeVisible();
  });
});
