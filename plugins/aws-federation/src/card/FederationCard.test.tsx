import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  buildFederation,
  buildFinding,
} from '../__testUtils__/buildFederation';
import { title } from '../__testUtils__/cardParts';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

describe('The card while the clouds are checked', () => {
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
});
