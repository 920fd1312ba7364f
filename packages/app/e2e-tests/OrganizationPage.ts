import { Locator, Page } from '@playwright/test';

/** An AWS organization's page in the portal, with its card. */
export class OrganizationPage {
  readonly #page: Page;
  readonly #organization: string;

  constructor(page: Page, organization: string) {
    this.#page = page;
    this.#organization = organization;
  }

  async open() {
    await this.#page.goto(`/catalog/default/resource/${this.#organization}`);
    await this.card.waitFor();
  }

  get card(): Locator {
    return this.#page
      .locator('[class*="bui-Card"]', {
        has: this.#page.getByRole('heading', { name: 'Sign-in to AWS' }),
      })
      .first();
  }

  /** The answer in words: the first heading inside the card. */
  get verdict(): Locator {
    return this.card.getByRole('heading', { level: 4 }).first();
  }

  async checkNow() {
    const answer = this.#page.waitForResponse(
      response =>
        response.url().endsWith('/check') &&
        response.request().method() === 'POST',
    );
    await this.#page.getByRole('button', { name: 'Check now' }).click();
    await answer;
  }

  async follow(name: string | RegExp) {
    await this.card.getByRole('link', { name }).first().click();
  }

  async accessPortalUrl(): Promise<string> {
    await this.card
      .getByRole('button', { name: "Open in the clouds' consoles" })
      .click();
    const item = this.#page.getByRole('menuitem', {
      name: 'Open AWS access portal',
    });
    const url = await item.getAttribute('href');
    await this.#page.keyboard.press('Escape');
    if (!url) {
      throw new Error('The card does not link to the access portal.');
    }
    return url;
  }
}
