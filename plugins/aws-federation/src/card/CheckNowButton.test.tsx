import { screen } from '@testing-library/react';
import { buildFederation } from '../__testUtils__/buildFederation';
import { FakeAwsFederation } from '../__testUtils__/FakeAwsFederation';
import { renderCard } from '../__testUtils__/renderCard';

// Answers about permissions are cached for the whole module, hence the file of its own.
it('is absent for people who may not ask for a check', async () => {
  renderCard({
    api: new FakeAwsFederation(buildFederation()),
    mayCheck: false,
  });

  await screen.findByRole('heading', { name: /^Healthy since/ });
  expect(
    screen.queryByRole('button', { name: 'Check now' }),
  ).not.toBeInTheDocument();
});
