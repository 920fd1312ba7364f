import { screen } from '@testing-library/react';
import {
  ago,
  buildConditions,
  buildFederation,
} from '../__testUtils__/buildFederation';
import { marks, row, title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card while provisioning is paused on purpose', () => {
  const pausedAt = ago({ hours: 3 });
  const paused = (
    until: string,
    status: 'Unknown' | 'False',
    reason = 'NotSetUp',
  ) =>
    buildFederation(
      {
        overall: status === 'Unknown' ? 'Unknown' : 'Broken',
        conditions: buildConditions({
          type: 'ProvisioningRunning',
          status,
          severity: status === 'False' ? 'critical' : undefined,
          reason,
          message: 'Entra holds provisioning back.',
        }),
      },
      {
        recorded: {
          provisioningPause: {
            value: JSON.stringify({
              reason: 'The federation is being removed.',
              until,
            }),
            by: 'user:default/ada',
            at: pausedAt,
          },
        },
      },
    );

  it('says so, and since when, and does not alarm', async () => {
    renderCard({
      api: new FakeAwsFederation(paused(ago({ hours: -3 }), 'Unknown')),
    });

    await title(/^Unknown since/);
    expect(
      screen.getByText(
        /^Provisioning is paused on purpose since .+ and until .+\. The federation is being removed\.$/,
      ),
    ).toBeVisible();
    expect(row('Provisioning')).toHaveTextContent('Paused on purpose · since');
    expect(marks()[2]).toBe('information');
  });

  it.each([
    ['the pause is over', ago({ minutes: 1 }), 'Unknown', 'NotSetUp'],
    ['something else is wrong', ago({ hours: -3 }), 'False', 'JobQuarantined'],
    [
      'Entra does not say that it is paused',
      ago({ hours: -3 }),
      'Unknown',
      'JobStateUnknown',
    ],
  ] as const)(
    'says nothing of it when %s',
    async (_, until, status, reason) => {
      renderCard({
        api: new FakeAwsFederation(paused(until, status, reason)),
      });

      await title(/^(Unknown|Broken) since/);
      expect(screen.queryByText(/on purpose/)).not.toBeInTheDocument();
    },
  );
});
