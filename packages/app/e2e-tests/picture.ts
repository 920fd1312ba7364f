import { Page } from '@playwright/test';
import { join } from 'node:path';

/**
 * Takes a screenshot. With `PICTURES=docs/images` it becomes one of the README's
 * pictures; otherwise it goes to the test's results.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const folder =
    process.env.PICTURES ?? join('node_modules', '.cache', 'pictures');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
