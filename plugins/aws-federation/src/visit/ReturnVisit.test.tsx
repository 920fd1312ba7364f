import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  buildConditions,
  buildFederation,
  buildSteps,
  handedIn,
} from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderVisit } from '../__testUtils__/renderVisit';

const fact = (value: string) => ({
  value,
  by: 'user:default/jane',
  at: ago({ days: 30 }),
});

/** Of an organization that is connected, unless the status says something else. */
function open(
  status: Partial<Federation['status']> = {},
  federation: Partial<Federation> = {},
) {
  const api = new FakeAwsFederation(
    buildFederation(
      { identityStoreId: 'd-99676f1234', ...status },
      {
        specification: handedIn,
        recorded: {
          uploadedThumbprint: fact('DA20FCA696C4F83E8A9AED59BE33368ED421F3C1'),
          tokenCreatedAt: fact('2026-01-05T10:00:00Z'),
        },
        ...federation,
      },
    ),
  );
  renderVisit({ api });
  return api;
}

const refused = {
  overall: 'Broken',
  tokenEndsAt: '2026-01-04T10:00:00Z',
  conditions: buildConditions(
    { type: 'IdentitySourceReady', status: 'Unknown' },
    {
      type: 'CredentialsValid',
      status: 'False',
      message: 'AWS refuses the provisioning token.',
    },
  ),
} as const;

describe('A visit to the AWS console of an organization that is connected', () => {
  it('replaces the token beside the old one, and changes no identity source', async () => {
    const api = open(refused);

    const lines = await screen.findByRole('list', {
      name: 'Replace the access token',
    });
    expect(titles(lines)).toEqual([
      '1. Open automatic provisioning',
      '2. Generate a second token',
      '3. Hand it in',
      '4. Delete the old token',
    ]);
    expect(
      screen.getByText(/^AWS refuses the provisioning token\./),
    ).toBeVisible();
    expect(screen.getByText(/ended on 4 Jan 2026/)).toBeVisible();
    expect(lines).toHaveTextContent(/two at a time/);
    expect(lines).toHaveTextContent(handedIn.provisioning.scimEndpoint);
    expect(
      within(lines).getByRole('link', { name: /Complete an AWS federation/ }),
    ).toHaveAttribute('href', expect.stringContaining('complete-aws-fed'));
    expect(screen.queryByText('ACCEPT')).not.toBeInTheDocument();
    expect(screen.queryByText(/What changes for people/)).toBeNull();
    expect(api.comparisons).toEqual([]);
  });

  it('replaces the certificate, and keeps the old one until people sign in with the new', async () => {
    open();

    const lines = await screen.findByRole('list', {
      name: 'Replace the signing certificate',
    });
    expect(titles(lines)).toEqual([
      '1. Get the new certificate',
      '2. Import it in AWS',
      '3. Have Entra sign with it',
      '4. Sign in, then delete the old certificate',
    ]);
    expect(screen.getByText(/good until 3 Mar 2029/)).toBeVisible();
    expect(lines).toHaveTextContent(/Manage authentication/);
    expect(lines).toHaveTextContent(/Keep the old certificate/);
    expect(lines).toHaveTextContent(/DA20FCA696C4F83E8A9AED59BE33368ED421F3C1/);
  });

  it('tells the lines of the first visit as done, without what to do there', async () => {
    open(refused);

    const lines = await screen.findByRole('list', { name: 'The first visit' });
    expect(screen.getByText('9 of 9 done')).toBeVisible();
    expect(within(lines).queryByRole('checkbox')).not.toBeInTheDocument();
    const confirm = within(lines).getByRole('listitem', {
      name: '7. Confirm with ACCEPT',
    });
    // Nobody looked: it is on record, and not seen.
    expect(confirm).toHaveTextContent(/On record: /);
    expect(confirm.querySelector('[data-mark="ok"]')).toBeNull();
    expect(within(lines).queryByText(/Type this word/)).toBeNull();
    expect(
      screen.getByRole('button', { name: "Download Entra's metadata file" }),
    ).toBeVisible();
  });

  it('leaves the box where nothing tells which file AWS was given', async () => {
    open({}, { recorded: {} });

    expect(await screen.findByText('8 of 9 done')).toBeVisible();
    expect(
      screen.getByRole('checkbox', {
        name: "Done: Upload Entra's metadata file",
      }),
    ).not.toBeChecked();
  });

  it('leads through the first visit again when somebody undid it in AWS', async () => {
    open(refused);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all instructions' }),
    );
    expect(await screen.findByText(/Type this word/)).toBeVisible();
    expect(screen.getByText(/What changes for people/)).toBeVisible();
  });

  it('is made anew when AWS has another identity store', async () => {
    open({ overall: 'Broken', identityStoreId: 'd-1111111111' });

    expect(await screen.findByText('Make this visit again')).toBeVisible();
    expect(screen.getByText(/d-1111111111/)).toBeVisible();
    const line = screen.getByRole('listitem', {
      name: "5. Download AWS's metadata file",
    });
    expect(line).toHaveTextContent(/Not seen .*: .*another identity store/);
    expect(await screen.findByText(/Type this word/)).toBeVisible();
    expect(
      screen.getByRole('checkbox', {
        name: "Done: Upload Entra's metadata file",
      }),
    ).not.toBeChecked();
  });

  it('is not over while the run that takes what it brought is not through', async () => {
    open({
      overall: 'SettingUp',
      steps: buildSteps('credentials'),
      conditions: refused.conditions,
    });

    expect(await screen.findByText(/Copy the SCIM endpoint/)).toBeVisible();
    expect(screen.queryByText('This visit took place')).toBeNull();
  });

  it('is half over where people sign in and nobody is sent', async () => {
    open({}, { specification: { ...handedIn, provisioning: undefined } });

    expect(
      await screen.findByText('Part of this visit took place'),
    ).toBeVisible();
  });
});

function titles(list: HTMLElement) {
  return within(list)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
}
