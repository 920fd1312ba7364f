import { expect, Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** The portal's page that leads through the visit to the AWS console. */
export class VisitPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async waitFor() {
    await this.#page
      .getByRole('heading', { name: /^Your visit to the AWS console of/ })
      .waitFor();
    await this.line(1).waitFor();
  }

  line(number: number): Locator {
    return this.#page
      .getByRole('list', { name: 'What to do' })
      .getByRole('listitem', { name: new RegExp(`^${number}\\. `) });
  }

  /** Says that a line is done, and waits until the page says who did. */
  async tick(number: number) {
    await this.line(number).locator('label', { has: this.#box }).click();
    await expect(this.line(number)).toContainText(/Ticked by .*guest/i);
  }

  async untick(number: number) {
    await this.line(number).locator('label', { has: this.#box }).click();
    await expect(this.line(number)).not.toContainText('Ticked');
  }

  /** Saves Entra's metadata; returns its path. */
  async downloadEntraMetadata(): Promise<string> {
    const download = this.#page.waitForEvent('download');
    await this.#page
      .getByRole('button', { name: "Download Entra's metadata file" })
      .click();
    const file = join(tmpdir(), `entra-metadata-${Date.now()}.xml`);
    await (await download).saveAs(file);
    return file;
  }

  async goOn() {
    await this.#page
      .getByRole('link', { name: 'Complete the federation' })
      .click();
  }

  get #box(): Locator {
    return this.#page.getByRole('checkbox');
  }
}
