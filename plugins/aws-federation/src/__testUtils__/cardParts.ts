import { screen, within } from '@testing-library/react';

/** The icons in sight, from top to bottom. */
export function marks() {
  return [...document.querySelectorAll('[data-mark]')].map(icon =>
    icon.getAttribute('data-mark'),
  );
}

/** One of the four lines below the verdict. */
export function row(label: string) {
  const rows = screen.getByRole('list', { name: 'What was checked' });
  const found = within(rows)
    .getAllByRole('listitem')
    .find(item => item.textContent?.startsWith(label));
  if (!found) {
    throw new Error(`No row "${label}"`);
  }
  return found;
}

/** The verdict. */
export async function title(text: string | RegExp) {
  return screen.findByRole('heading', { level: 4, name: text });
}
