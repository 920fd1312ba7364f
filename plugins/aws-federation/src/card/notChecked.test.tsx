import { screen } from '@testing-library/react';
import {
  ago,
  buildCondition,
  buildFederation,
} from '../__testUtils__/buildFederation';
import { marks, row, title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card when no check ran lately', () => {
  it('does not look healthy when it was never checked', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({ observedAt: undefined, overall: 'Healthy' }),
      ),
    });

    await title('Never checked');
    expect(screen.getByText(/The first check runs within 5 min/)).toBeVisible();
    expect(marks()).toEqual(['unknown']);
  });

  it('does not look healthy when the last check is too old', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({ observedAt: ago({ minutes: 11 }), stale: true }),
      ),
    });

    await title(/^Unknown: not checked since /);
    expect(screen.getByText(/The last one said: Healthy/)).toBeVisible();
    expect(marks()).not.toContain('ok');
    expect(row('Sign-in (SAML)')).toHaveTextContent(
      'Not checked lately · OK on',
    );
  });

  it('says of a check that is too old what its word was', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          observedAt: ago({ minutes: 11 }),
          stale: true,
          conditions: [
            buildCondition({ type: 'UsersInSync', status: 'Unknown' }),
          ],
        }),
      ),
    });

    await title(/^Unknown: not checked since /);
    expect(
      screen.getByText(/The last one said: Partly unknown\./),
    ).toBeVisible();
  });

  it('leaves it to the backend when a check is too old', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({ observedAt: ago({ days: 3 }) }),
      ),
    });

    expect(await title(/^Healthy since/)).toBeVisible();
  });
});
