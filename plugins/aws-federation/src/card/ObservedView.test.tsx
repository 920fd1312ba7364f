import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  buildConditions,
  buildFederation,
  buildFinding,
} from '../__testUtils__/buildFederation';
import { marks, row, title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card of a federation that is set up', () => {
  it('says what is healthy, with dates and counts', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({ nextCycleAt: ago({ minutes: -20 }) }),
      ),
    });

    await title(/^Healthy since 14 Nov/);
    expect(
      screen.getByText(
        'People can sign in to AWS with Microsoft Entra ID, and changes arrive.',
      ),
    ).toBeVisible();
    expect(row('Sign-in (SAML)')).toHaveTextContent(
      'OK · signing certificate good until 3 Mar 2029',
    );
    expect(row('Provisioning')).toHaveTextContent(
      /OK · token good until 12 Nov 2099 · next cycle in 20 min \(.*\d\d:\d\d\)/,
    );
    expect(row('People')).toHaveTextContent(/412 in AWS \(as of .+\)/);
    const checked = screen.getByText(/^2 min ago/);
    expect(checked).toHaveAttribute('title', expect.stringContaining('UTC'));
    expect(checked).toHaveTextContent(/\(.+ UTC.+\)/);
  });

  it('never marks as OK what was not checked', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          conditions: buildConditions({
            type: 'AccessReady',
            status: 'Unknown',
            message: 'Access to accounts is not checked.',
          }),
        }),
      ),
    });

    await title('Partly unknown');
    expect(row('Access')).toHaveTextContent('Not known');
    expect(marks()).toEqual(['unknown', 'ok', 'ok', 'ok', 'unknown']);
  });

  it('says how much access there is, and when there is none', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          counts: { permissionSets: 5, accountsWithAccess: 38 },
          conditions: buildConditions({
            type: 'AccessReady',
            status: 'True',
            message: '5 permission sets in 38 accounts.',
          }),
        }),
      ),
    });

    await title(/^Healthy since/);
    expect(row('Access')).toHaveTextContent(
      'OK · 5 permission sets in 38 accounts',
    );
  });

  it('does not call unchecked what it looked for in vain', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          conditions: buildConditions({
            type: 'AccessReady',
            status: 'Unknown',
            reason: 'NotSetUp',
            message: 'No account has a permission set.',
          }),
        }),
      ),
    });

    await title(/^Healthy since/);
    expect(row('Access')).toHaveTextContent(
      'Nothing yet · No account has a permission set',
    );
  });

  it('is partly unknown when one cloud did not answer', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          conditions: buildConditions({
            type: 'UsersInSync',
            status: 'Unknown',
            message: 'AWS does not answer.',
          }),
        }),
      ),
    });

    await title('Partly unknown');
    expect(screen.getByText('Not known: people.')).toBeVisible();
    expect(screen.queryByText(/Healthy/)).not.toBeInTheDocument();
    expect(screen.getByText('AWS does not answer.')).toBeVisible();
    expect(row('People')).toHaveTextContent(/^PeopleNot known · 412 in AWS/);
  });

  it('says what no check can see, however green it is', async () => {
    renderCard({ api: new FakeAwsFederation(buildFederation()) });

    await title(/^Healthy since/);
    const more = screen.getByText('What no check can see');
    expect(screen.getByText(/^Claims that were set/)).not.toBeVisible();
    await userEvent.click(more);
    expect(screen.getByText(/^Claims that were set/)).toBeVisible();
    expect(
      screen.getByText(
        /open the enterprise application, Single sign-on, Attributes/,
      ),
    ).toBeVisible();
  });

  it('leaves the reason to the note that tells it', async () => {
    const because = 'The tenant lacks the licence.';
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          conditions: buildConditions({
            type: 'UsersInSync',
            status: 'Unknown',
            reason: 'LicenceMissing',
            message: because,
          }),
          findings: [
            buildFinding({
              rule: 'people-not-known',
              condition: 'UsersInSync',
              reason: 'LicenceMissing',
              severity: 'info',
              effect: 'none',
              title: because,
            }),
          ],
        }),
      ),
    });

    await title('Partly unknown');
    expect(screen.getByText('Not known: people.')).toBeVisible();
    expect(screen.getAllByText(because)).toHaveLength(1);
  });

  it('says in one place why several things could not be read', async () => {
    const reason = 'Entra asks to wait. Try again.';
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'Broken',
          conditions: buildConditions({
            type: 'MappingsReady',
            status: 'Unknown',
            reason: 'NotRead',
            message: reason,
          }),
          unread: [
            {
              part: 'mappings',
              title: 'the attribute mappings',
              reason,
              since: '2026-11-24T08:00:00.000Z',
            },
          ],
        }),
      ),
    });

    await title(/^Broken/);
    expect(row('Provisioning')).toHaveTextContent(
      'Not known · could not be read',
    );
  });

  it('says whom a degradation hits', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'Degraded',
          conditions: buildConditions({
            type: 'UsersInSync',
            status: 'False',
            severity: 'warning',
            message: '2 people cannot be sent to AWS: their surname is empty',
          }),
          findings: [
            buildFinding({
              severity: 'warning',
              condition: 'UsersInSync',
              title: '2 people cannot be sent to AWS: their surname is empty',
              remedy: 'Fill in the surname in Entra.',
              remedyTemplate: undefined,
            }),
          ],
          counts: { usersInAws: 412, usersFailing: 2 },
        }),
      ),
    });

    await title(/^Degraded since 14 Nov/);
    expect(screen.getByText('Do: Fill in the surname in Entra.')).toBeVisible();
    expect(row('People')).toHaveTextContent(
      'Warning · 412 in AWS, 2 cannot be sent',
    );
  });

  it('says what is broken, where it was seen, and what to do', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'Broken',
          conditions: buildConditions({
            type: 'CredentialsValid',
            status: 'False',
            severity: 'critical',
            message: 'AWS refuses the token.',
          }),
          findings: [buildFinding()],
        }),
      ),
    });

    await title(/^Broken since 14 Nov/);
    expect(screen.getByText(/it refuses the token/)).toBeVisible();
    expect(
      screen.getByText(
        /^Since 14 Nov.*, \d\d:20 \(.+\) · hits new people and changes$/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/^Evidence: SCIM endpoint, .*, request 7f3a$/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open "Complete an AWS federation"' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/create/templates/default/complete-aws-fed'),
    );
    expect(row('Provisioning')).toHaveTextContent('Broken · AWS refuses');
    expect(row('Provisioning')).not.toHaveTextContent('good until');
    expect(row('Sign-in (SAML)')).toHaveTextContent('OK');
  });

  it('says what could not be seen when the state is unknown', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'Unknown',
          conditions: buildConditions({
            type: 'SamlReady',
            status: 'Unknown',
            message: 'Microsoft Graph does not answer.',
          }),
        }),
      ),
    });

    await title(/^Unknown since/);
    expect(screen.getByText('Not known: SAML settings.')).toBeVisible();
    expect(marks()[0]).toBe('unknown');
  });

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

  it('leaves it to the backend when a check is too old', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({ observedAt: ago({ days: 3 }) }),
      ),
    });

    expect(await title(/^Healthy since/)).toBeVisible();
  });

  it('says what was seen once and waits for the next check', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          conditions: buildConditions({
            type: 'ApplicationReady',
            status: 'Unknown',
            reason: 'BeingConfirmed',
            message:
              'Seen once, and the next check decides: The enterprise application is gone.',
          }),
        }),
      ),
    });

    await title('Partly unknown');
    expect(
      screen.getByText(
        /^Seen once, and the next check decides: The enterprise application/,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/^Not known:/)).not.toBeInTheDocument();
    expect(row('Sign-in (SAML)')).toHaveTextContent('Being confirmed');
    expect(marks().slice(0, 2)).toEqual(['unknown', 'unknown']);
  });

  describe('while provisioning is paused on purpose', () => {
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
                reason: 'the federation is being removed',
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
          /^Provisioning is paused on purpose since .+ and until .+: the federation is being removed\.$/,
        ),
      ).toBeVisible();
      expect(row('Provisioning')).toHaveTextContent(
        'Paused on purpose · since',
      );
      expect(marks()[2]).toBe('information');
    });

    it.each([
      ['the pause is over', ago({ minutes: 1 }), 'Unknown', 'NotSetUp'],
      [
        'something else is wrong',
        ago({ hours: -3 }),
        'False',
        'JobQuarantined',
      ],
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

  it('notes quietly what could not be read, and why on request', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          unread: [
            {
              part: 'provisioningLog',
              title: 'the provisioning log',
              reason: 'Microsoft Graph asks to wait. Nothing is to be done.',
              requestId: 'request-7',
              since: '2026-11-14T09:20:00Z',
              knownAt: '2026-11-14T09:10:00Z',
            },
            {
              part: 'users',
              title: 'the users in AWS',
              reason: 'AWS refuses ListUsers.',
              since: '2026-11-14T09:20:00Z',
            },
          ],
        }),
      ),
    });

    await title(/^Healthy since/);
    expect(
      screen.getByText(
        /Not everything could be read at the last check: the provisioning log \(since 14 Nov.+:20; what you see of it is from 14 Nov.+:10\), the users in AWS \(since .+; nothing of it is shown\)\.$/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText(/asks to wait/)).not.toBeVisible();
    await userEvent.click(screen.getByText('Why'));
    expect(screen.getByText(/asks to wait/)).toBeVisible();
    expect(screen.getByText('request-7')).toBeVisible();
  });
});
