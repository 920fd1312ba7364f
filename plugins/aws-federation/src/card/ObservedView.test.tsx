import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  buildConditions,
  buildFederation,
  buildFinding,
} from '../__testUtils__/buildFederation';
import { row, title } from '../__testUtils__/cardParts';
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
});
