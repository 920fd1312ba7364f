import { screen } from '@testing-library/react';
import {
  buildConditions,
  buildFederation,
  buildSteps,
} from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderVisit } from '../__testUtils__/renderVisit';

// Answers about permissions are cached for the whole module, hence the file of its own.
it('lets nobody tick who may not change the federation', async () => {
  renderVisit({
    api: new FakeAwsFederation(
      buildFederation({
        overall: 'SettingUp',
        steps: buildSteps('console-visit'),
        conditions: buildConditions({
          type: 'IdentitySourceReady',
          status: 'Unknown',
        }),
      }),
    ),
    denied: ['aws-federation.federation.update'],
  });

  expect(
    await screen.findByRole('checkbox', { name: 'Done: Confirm with ACCEPT' }),
  ).toBeDisabled();
  expect(screen.getByText(/"aws-federation.federation.update"/)).toBeVisible();
});
