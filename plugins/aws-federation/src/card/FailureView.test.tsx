import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildFederation } from '../__testUtils__/buildFederation';
import { title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card when it cannot be read', () => {
  it('says which permission is missing', async () => {
    renderCard({ api: new FakeAwsFederation(403) });

    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.getByText(/aws-federation.federation.read/)).toBeVisible();
  });

  it('says what to configure when the backend does not know the organization', async () => {
    renderCard({ api: new FakeAwsFederation(404) });

    expect(await screen.findByText('Not configured')).toBeVisible();
    expect(screen.getByText(/awsFederation.organizations/)).toBeVisible();
  });

  it('reads again on request when the backend did not answer', async () => {
    const api = new FakeAwsFederation(503);
    renderCard({ api });
    await screen.findByText('The AWS federation backend does not answer');
    expect(screen.getByText(/The database is full/)).toBeVisible();

    api.stored = buildFederation();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await title(/^Healthy since/);
  });

  it("does not quote a proxy's page", async () => {
    const api = new FakeAwsFederation(503);
    api.getFederation = async () => {
      throw await ResponseError.fromResponse(
        new Response('<html><h1>Bad gateway</h1></html>', {
          status: 502,
          statusText: 'Bad Gateway',
          headers: { 'content-type': 'text/html' },
        }),
      );
    };
    renderCard({ api });

    expect(
      await screen.findByText(/Request failed with status 502 Bad Gateway\.$/),
    ).toBeVisible();
    expect(screen.queryByText(/html/)).not.toBeInTheDocument();
  });

  it('keeps the last data, dated, when the backend stops to answer', async () => {
    const api = new FakeAwsFederation(buildFederation());
    renderCard({ api });
    await title(/^Healthy since/);

    api.stored = 503;
    document.dispatchEvent(new Event('visibilitychange'));

    expect(
      await screen.findByText(
        /What you see is the last answer, from .+ \(just/,
      ),
    ).toBeVisible();
    expect(await title(/^Healthy since/)).toBeVisible();
  });

  it('hides the last data when the reader may no longer see them', async () => {
    const api = new FakeAwsFederation(buildFederation());
    renderCard({ api });
    await title(/^Healthy since/);

    api.stored = 403;
    document.dispatchEvent(new Event('visibilitychange'));

    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.queryByText(/Healthy/)).not.toBeInTheDocument();
  });
});
