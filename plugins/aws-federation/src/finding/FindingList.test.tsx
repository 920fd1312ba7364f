import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  buildFederation,
  buildFinding,
} from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

function show(...findings: Array<Partial<Finding>>) {
  renderCard({
    api: new FakeAwsFederation(
      buildFederation({
        overall: 'Degraded',
        certificateEndsAt: ago({ days: -6, hours: -1 }),
        findings: findings.map(buildFinding),
      }),
    ),
  });
}

describe('Findings', () => {
  it('keep the order of the backend, and unfold after three', async () => {
    show(
      ...['one', 'two', 'three', 'four'].map(subject => ({
        subject,
        title: `Finding ${subject}`,
      })),
    );

    const list = await screen.findByRole('list', { name: 'Findings' });
    const titles = () =>
      within(list)
        .getAllByText(/Finding \w+$/)
        .map(each => each.textContent?.replace('Broken: ', ''));
    expect(titles()).toEqual(['Finding one', 'Finding two', 'Finding three']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 more finding' }),
    );
    expect(titles()).toHaveLength(4);
  });

  it('say whom they hit, with ids on request only', async () => {
    show({
      effect: 'some-people',
      affected: 230,
      affectedIds: ['id-of-ada', 'id-of-grace'],
      since: ago({ days: 15 }),
    });

    expect(
      await screen.findByText(/^Since .+ \(2 weeks\) · 230 affected$/),
    ).toBeVisible();
    expect(screen.getByText('id-of-ada')).not.toBeVisible();
    await userEvent.click(screen.getByText('The first 2 object ids in Entra'));
    expect(screen.getByText('id-of-ada')).toBeVisible();
  });

  it('say how many they hit to who may not see ids', async () => {
    show({ effect: 'some-people', affected: 2 });

    expect(await screen.findByText(/ · 2 affected$/)).toBeVisible();
    expect(screen.queryByText(/Object ids/)).not.toBeInTheDocument();
  });

  it('say when something ends', async () => {
    show({
      condition: 'CertificateValid',
      severity: 'warning',
      effect: 'will-stop',
      urgency: 'days',
    });

    expect(
      await screen.findByText(/ · ends in 6 days \(\d+ \w{3} \d{4}\)$/),
    ).toBeVisible();
  });

  it('lead to the page of the console, in a new tab', async () => {
    show({
      remedyTemplate: undefined,
      remedyPage: {
        title: 'Users and groups in Entra',
        url: 'https://entra.microsoft.com/#view/users',
      },
    });

    const link = await screen.findByRole('link', {
      name: /^Open Users and groups in Entra\s*\(in a new tab\)$/,
    });
    expect(link).toHaveAttribute(
      'href',
      'https://entra.microsoft.com/#view/users',
    );
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('lead to the template, filled in, and to the page of the console', async () => {
    show({
      remedyTemplate: 'federate-aws-organization',
      remedyInputs: { importedCertificate: 'AA11' },
      remedyPage: { title: 'Settings', url: 'https://aws.test/settings' },
    });

    const list = await screen.findByRole('list', { name: 'Findings' });
    const [template, page] = within(list).getAllByRole('link');
    expect(template).toHaveTextContent('Open "Federate an AWS organization"');
    const { pathname, searchParams } = new URL(
      template.getAttribute('href')!,
      'https://portal.test',
    );
    expect(pathname).toBe(
      '/create/templates/default/federate-aws-organization',
    );
    expect(JSON.parse(searchParams.get('formData')!)).toEqual({
      organization: 'acme-prod',
      importedCertificate: 'AA11',
    });
    expect(page).toHaveTextContent('Open Settings');
    expect(page).toHaveAttribute('href', 'https://aws.test/settings');
  });

  it('that are worth knowing only are notes below', async () => {
    show(
      { title: 'Something is worth knowing', severity: 'info', effect: 'none' },
      { title: 'Something is wrong', subject: 'two' },
    );

    const alarms = await screen.findByRole('list', { name: 'Findings' });
    expect(alarms).toHaveTextContent('Something is wrong');
    expect(alarms).not.toHaveTextContent('Something is worth knowing');
    const notes = screen.getByRole('list', { name: 'Notes' });
    const [note] = within(notes).getAllByText('Something is worth knowing');
    expect(note).toBeVisible();
    // What to do about it unfolds on request.
    expect(note.closest('details')).not.toHaveAttribute('open');
    expect(
      screen
        .getByRole('list', { name: 'What was checked' })
        .compareDocumentPosition(notes),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
