import { Page } from '@playwright/test';

/** Opens a template's form with the organization filled in, as the card's links do. */
export async function openTemplate(
  page: Page,
  template: string,
  organization: string,
) {
  const formData = encodeURIComponent(JSON.stringify({ organization }));
  await page.goto(`/create/templates/default/${template}?formData=${formData}`);
}
