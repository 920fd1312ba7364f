import { stepIds } from '@aws-federation/backstage-plugin-aws-federation-common';
import { screen } from '@testing-library/react';
import {
  buildConditions,
  buildFederation,
  buildSteps,
} from '../__testUtils__/buildFederation';
import { title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card while the federation is set up', () => {
  it('offers the first template when nothing is federated', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'NotFederated',
          conditions: buildConditions({
            type: 'InstanceReady',
            status: 'Unknown',
            message: 'AWS does not answer.',
          }),
        }),
      ),
    });

    await title('Not federated');
    expect(
      screen.getByText('Before you start: AWS does not answer.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Federate this organization' }),
    ).toHaveAttribute(
      'href',
      '/create/templates/default/federate-aws-organization?formData=%7B%22organization%22%3A%22acme-prod%22%7D',
    );
  });

  it('leads to the first template before the visit', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'SettingUp',
          steps: buildSteps('signing-certificate'),
        }),
      ),
    });

    await title(`Setting up: 3 of ${stepIds.length} steps`);
    expect(
      screen.getByRole('link', {
        name: 'Continue with "Federate an AWS organization"',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(`${stepIds.length - 4} more steps, done for you`),
    ).toBeVisible();
  });

  it('leads to the second template after the visit', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'SettingUp',
          steps: buildSteps('credentials'),
        }),
      ),
    });

    expect(
      await screen.findByRole('link', {
        name: 'Continue with "Complete an AWS federation"',
      }),
    ).toBeVisible();
  });

  it('does not trust an old checklist', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'SettingUp',
          stale: true,
          steps: buildSteps('credentials'),
        }),
      ),
    });

    await title(/^Unknown: not checked since /);
    expect(screen.getByText(/The last one said: Setting up\./)).toBeVisible();
  });
});
