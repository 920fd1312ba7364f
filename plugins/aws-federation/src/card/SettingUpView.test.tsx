import { stepIds } from '@aws-federation/backstage-plugin-aws-federation-common';
import { screen } from '@testing-library/react';
import {
  ago,
  buildCondition,
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

  it('offers no set-up while it is not known whether there is a federation', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation(
          {
            overall: 'Unknown',
            conditions: [buildCondition({ type: 'InstanceReady' })],
            unread: [
              {
                part: 'job',
                title: 'the synchronization job',
                reason:
                  'Microsoft Graph refuses GET /synchronization/jobs. Grant Synchronization.Read.All.',
                requestId: 'request-7',
                since: ago({ minutes: 12 }),
              },
            ],
          },
          { version: 0, specification: undefined },
        ),
      ),
    });

    await title(/^Unknown since/);
    expect(
      screen.getByText(
        'Whether this organization is connected to the tenant "contoso" is not known: the last check could not read the synchronization job.',
      ),
    ).toBeVisible();
    expect(
      screen.getAllByText(/Grant Synchronization\.Read\.All/)[0],
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Federate this organization' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText(/nobody has connected it/)).toBeNull();
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
