import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  buildConditions,
  buildFederation,
  buildFinding,
  buildSteps,
} from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { organizationEntity, renderCard } from '../__testUtils__/renderCard';

function marks() {
  return [...document.querySelectorAll('[data-mark]')].map(icon =>
    icon.getAttribute('data-mark'),
  );
}

function row(label: string) {
  const rows = screen.getByRole('list', { name: 'What was checked' });
  const found = within(rows)
    .getAllByRole('listitem')
    .find(item => item.textContent?.startsWith(label));
  if (!found) {
    throw new Error(`No row "${label}"`);
  }
  return found;
}

async function title(text: string | RegExp) {
  return screen.findByRole('heading', { level: 4, name: text });
}

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

    await title(/^Healthy since/);
    expect(row('Access')).toHaveTextContent('Not checked');
    expect(marks()).toEqual(['ok', 'ok', 'ok', 'ok', 'unknown']);
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
    expect(screen.getByText('Not checked: people.')).toBeVisible();
    expect(screen.queryByText(/Healthy/)).not.toBeInTheDocument();
    expect(row('People')).toHaveTextContent(
      'Not checked · AWS does not answer',
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
    expect(screen.getByText('Not checked: SAML settings.')).toBeVisible();
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
        buildFederation({ observedAt: ago({ minutes: 11 }) }),
      ),
    });

    await title(/^Unknown: not checked since /);
    expect(screen.getByText(/The last one said: Healthy/)).toBeVisible();
    expect(marks()).not.toContain('ok');
    expect(row('Sign-in (SAML)')).toHaveTextContent(
      'Not checked lately · OK on',
    );
  });

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

  it('keeps its data while it checks, then shows and announces the result', async () => {
    const api = new FakeAwsFederation(buildFederation());
    let finish = (_: ReturnType<typeof buildFederation>) => {};
    api.checked = new Promise(resolve => {
      finish = resolve;
    });
    renderCard({ api });
    await title(/^Healthy since/);

    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(
      await screen.findByText('Checking both clouds now'),
    ).toBeInTheDocument();
    expect(await title(/^Healthy since/)).toBeVisible();

    finish(buildFederation({ overall: 'Broken', findings: [buildFinding()] }));
    await title(/^Broken since/);
    expect(screen.getByText('Checked: Broken')).toBeInTheDocument();
  });

  it('says why a check did not run', async () => {
    const api = new FakeAwsFederation(buildFederation());
    api.checked = 500;
    renderCard({ api });
    await title(/^Healthy since/);

    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The check did not runThe database is full.',
    );
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

describe('The card while the federation is set up', () => {
  it('leads to the first template before the visit', async () => {
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'SettingUp',
          steps: buildSteps('signing-certificate'),
        }),
      ),
    });

    await title('Setting up: 3 of 16 steps');
    expect(
      screen.getByRole('link', {
        name: 'Continue with "Federate an AWS organization"',
      }),
    ).toBeVisible();
    expect(screen.getByText('12 more steps, done for you')).toBeVisible();
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

  it('shows what to do in the console, and hands over the metadata file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:metadata';
    };
    URL.revokeObjectURL = () => {};
    HTMLAnchorElement.prototype.click = () => {};
    renderCard({
      api: new FakeAwsFederation(
        buildFederation({
          overall: 'SettingUp',
          steps: buildSteps('console-visit'),
        }),
      ),
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show me what to do' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Your visit to the AWS console of Acme production',
    });

    expect(
      within(dialog).getByText('What changes for people who use AWS today'),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('link', {
        name: 'Open IAM Identity Center in eu-central-1',
      }),
    ).toHaveAttribute('href', expect.stringContaining('/singlesignon'));
    const lines = within(dialog).getByRole('list', { name: 'What to do' });
    expect(
      [...lines.children].findIndex(line =>
        line.textContent?.includes('ACCEPT'),
      ),
    ).toBeLessThan(
      [...lines.children].findIndex(line =>
        line.textContent?.includes('Automatic provisioning'),
      ),
    );
    expect(within(lines).getByText(/^Seen:/)).toBeVisible();

    await userEvent.click(
      within(dialog).getByRole('button', {
        name: "Download Entra's metadata file",
      }),
    );
    expect(
      await within(dialog).findByText(
        'Saved as entra-federation-metadata-acme-prod.xml.',
      ),
    ).toBeVisible();
    expect(saved).toHaveLength(1);
    expect(
      within(dialog).getByRole('link', {
        name: 'Continue with the second template',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('complete-aws-federation'),
    );
  });
});
