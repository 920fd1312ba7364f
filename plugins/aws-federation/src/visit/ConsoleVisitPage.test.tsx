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

const unseen = buildConditions(
  { type: 'IdentitySourceReady', status: 'Unknown' },
  { type: 'CredentialsValid', status: 'Unknown' },
);
const noInstance = buildConditions(
  {
    type: 'InstanceReady',
    status: 'False',
    message: 'There is no instance in eu-central-1.',
  },
  { type: 'IdentitySourceReady', status: 'Unknown' },
  { type: 'CredentialsValid', status: 'Unknown' },
);
const settingUp = {
  overall: 'SettingUp',
  steps: buildSteps('console-visit'),
  conditions: unseen,
} as const;

describe('The page of the console visit', () => {
  it('leads through the console in the order of its screens, and on to the second template', async () => {
    renderVisit({ api: new FakeAwsFederation(buildFederation(settingUp)) });

    expect(
      await screen.findByRole('heading', {
        name: 'Your visit to the AWS console of Acme production',
      }),
    ).toBeVisible();
    const lines = await screen.findByRole('list', { name: 'What to do' });
    expect(
      within(lines)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual([
      '1. Open IAM Identity Center',
      '2. Enable IAM Identity Center',
      '3. Open the identity source',
      '4. Choose External identity provider',
      "5. Download AWS's metadata file",
      "6. Upload Entra's metadata file",
      '7. Confirm with ACCEPT',
      '8. Enable automatic provisioning',
      '9. Copy the SCIM endpoint and the access token',
    ]);
    expect(
      screen.getByRole('link', {
        name: 'Open IAM Identity Center in eu-central-1',
      }),
    ).toHaveAttribute('href', expect.stringContaining('/singlesignon'));
    expect(
      screen.getByRole('link', { name: 'Open Settings in eu-central-1' }),
    ).toHaveAttribute('href', expect.stringContaining('/settings'));
    expect(
      screen.getByRole('link', {
        name: 'Complete the federation',
      }),
    ).toHaveAttribute(
      'href',
      '/create/templates/default/complete-aws-federation?formData=%7B%22organization%22%3A%22acme-prod%22%7D',
    );
    expect(
      within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getByRole(
        'link',
        { name: 'Acme production' },
      ),
    ).toHaveAttribute('href', '/catalog/default/resource/acme-prod');
  });

  it('warns of what changes before anything is pressed', async () => {
    renderVisit({ api: new FakeAwsFederation(buildFederation(settingUp)) });

    const warning = await screen.findByText(
      'What changes for people who use AWS today',
    );
    expect(screen.getByText(/^412 people are in/)).toBeVisible();
    expect(
      warning.compareDocumentPosition(
        screen.getByRole('list', { name: 'What to do' }),
      ),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(await line('Confirm with ACCEPT')).toHaveTextContent(
      /deletes users, groups or assignments/,
    );
  });

  it('asks to wait while it is not known whether people sign in this way already', async () => {
    renderVisit({
      api: new FakeAwsFederation(
        buildFederation(
          { overall: 'Unknown', conditions: unseen },
          { version: 0, specification: undefined },
        ),
      ),
    });

    expect(await screen.findByText('Wait with this visit')).toBeVisible();
    expect(
      screen.queryByText('Prepare Microsoft Entra ID first'),
    ).not.toBeInTheDocument();
  });

  it('marks what it sees by itself, and says what it saw and when', async () => {
    renderVisit({ api: new FakeAwsFederation(buildFederation(settingUp)) });

    const enable = await line('Enable IAM Identity Center');
    expect(enable).toHaveTextContent(
      /Seen 2 min ago.*: InstanceReady is as it should be\./,
    );
    expect(within(enable).queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.getByText('1 of 9 done')).toBeVisible();
    expect(await box('Confirm with ACCEPT')).not.toBeChecked();
  });

  it('says that it does not see an instance yet', async () => {
    renderVisit({
      api: new FakeAwsFederation(
        buildFederation({
          ...settingUp,
          steps: buildSteps('application'),
          conditions: noInstance,
        }),
      ),
    });

    expect(await line('Enable IAM Identity Center')).toHaveTextContent(
      /Not seen 2 min ago.*: There is no instance in eu-central-1\./,
    );
    expect(screen.getByText('0 of 9 done')).toBeVisible();
    expect(screen.getByText('Prepare Microsoft Entra ID first')).toBeVisible();
  });

  it('records who ticked a line, and takes it back', async () => {
    const api = new FakeAwsFederation(buildFederation(settingUp));
    api.changed = buildFederation(settingUp, {
      recorded: {
        attestations: {
          'confirm-change': {
            by: 'user:default/jane',
            at: ago({ minutes: 2 }),
          },
        },
      },
    });
    renderVisit({ api });

    await userEvent.click(await box('Confirm with ACCEPT'));
    expect(await screen.findByText('2 of 9 done')).toBeVisible();
    expect(await box('Confirm with ACCEPT')).toBeChecked();
    expect(await line('Confirm with ACCEPT')).toHaveTextContent(
      /Ticked by jane, 2 min ago/,
    );

    api.changed = buildFederation(settingUp);
    await userEvent.click(await box('Confirm with ACCEPT'));
    expect(await screen.findByText('1 of 9 done')).toBeVisible();
    expect(await box('Confirm with ACCEPT')).not.toBeChecked();
    expect(api.attested).toEqual(['+confirm-change', '-confirm-change']);
  });

  it('says why a tick was not recorded', async () => {
    const api = new FakeAwsFederation(buildFederation(settingUp));
    api.changed = 503;
    renderVisit({ api });

    await userEvent.click(await box('Confirm with ACCEPT'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was recorded. The database is full.',
    );
    expect(await box('Confirm with ACCEPT')).not.toBeChecked();
  });

  it('copies the exact values, and says so', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    renderVisit({ api: new FakeAwsFederation(buildFederation(settingUp)) });

    const open = await line('Open IAM Identity Center');
    await user.click(
      within(open).getByRole('button', { name: 'Copy account id' }),
    );

    expect(await within(open).findByText('Copied')).toBeVisible();
    expect(copied).toHaveBeenCalledWith('111111111111');
  });

  it("hands over Entra's metadata file", async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:metadata';
    };
    URL.revokeObjectURL = () => {};
    HTMLAnchorElement.prototype.click = () => {};
    renderVisit({ api: new FakeAwsFederation(buildFederation(settingUp)) });

    await userEvent.click(
      await screen.findByRole('button', {
        name: "Download Entra's metadata file",
      }),
    );

    expect(
      await screen.findByText(
        'Saved as entra-federation-metadata-acme-prod.xml.',
      ),
    ).toBeVisible();
    expect(saved).toHaveLength(1);
  });

  it('says that the visit took place when everything is seen', async () => {
    renderVisit({
      api: new FakeAwsFederation(
        buildFederation({}, { specification: handedIn }),
      ),
    });

    expect(await screen.findByText('This visit took place')).toBeVisible();
    expect(screen.getByText('8 of 9 done')).toBeVisible();
    // Nobody tells which file AWS was given.
    expect(await box("Upload Entra's metadata file")).not.toBeChecked();
  });

  it('shows the shape of what is to come while it loads', async () => {
    renderVisit({ api: new FakeAwsFederation(new Promise(() => {})) });

    expect(await screen.findByText('Reading the status')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it.each([
    [404, 'Not configured'],
    [403, 'You may not see this'],
    [503, 'The AWS federation backend does not answer'],
  ])('says what to do when the backend answers %s', async (status, words) => {
    renderVisit({ api: new FakeAwsFederation(status) });

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

function line(title: string) {
  return screen.findByRole('listitem', { name: new RegExp(`\\d\\. ${title}`) });
}

function box(title: string) {
  return screen.findByRole('checkbox', { name: `Done: ${title}` });
}
