import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  buildConditions,
  buildFederation,
  buildFinding,
} from '../__testUtils__/buildFederation';
import { marks, row, title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card of what is not known', () => {
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
