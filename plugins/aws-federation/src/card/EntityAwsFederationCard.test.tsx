import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildFederation } from '../__testUtils__/buildFederation';
import { marks, title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { organizationEntity, renderCard } from '../__testUtils__/renderCard';

describe('The card of an AWS organization', () => {
  it('is absent from other pages', async () => {
    const api = new FakeAwsFederation(buildFederation());
    renderCard({
      api,
      entity: { ...organizationEntity, spec: { type: 'database' } },
    });

    await waitFor(() => expect(document.body).not.toBeEmptyDOMElement());
    expect(screen.queryByText('Sign-in to AWS')).not.toBeInTheDocument();
    expect(api.asked).toEqual([]);
  });

  it('says so when the entity does not name its organization', async () => {
    renderCard({
      api: new FakeAwsFederation(buildFederation()),
      entity: { ...organizationEntity, metadata: { name: 'acme-prod' } },
    });

    expect(await screen.findByText('Not configured')).toBeVisible();
    expect(
      screen.getByText(
        /lacks the annotation "aws-federation.io\/organization"/,
      ),
    ).toBeVisible();
  });

  it('shows the shape of what is to come while it loads for the first time', async () => {
    renderCard({ api: new FakeAwsFederation(new Promise(() => {})) });

    expect(await screen.findByText('Reading the status')).toBeInTheDocument();
    expect(marks()).toEqual([]);
  });

  it('leads to the consoles of both clouds', async () => {
    renderCard({ api: new FakeAwsFederation(buildFederation()) });
    await title(/^Healthy since/);

    await userEvent.click(
      screen.getByRole('button', { name: "Open in the clouds' consoles" }),
    );

    expect(
      await screen.findByRole('menuitem', { name: 'Open in AWS console' }),
    ).toHaveAttribute('href', expect.stringContaining('eu-central-1'));
    expect(
      screen.getByRole('menuitem', {
        name: 'Open enterprise application in Entra',
      }),
    ).toBeInTheDocument();
  });
});
