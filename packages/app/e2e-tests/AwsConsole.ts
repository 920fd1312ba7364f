import { expect, Page } from '@playwright/test';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { cloudPages } from './addresses';

/** The simulated AWS console of the organization in one Region, as a person uses it. */
export class AwsConsole {
  readonly #page: Page;
  readonly #base: string;

  constructor(page: Page, region: string) {
    this.#page = page;
    this.#base = `${cloudPages}/console/${region}/singlesignon`;
  }

  async enable() {
    await this.#page.goto(this.#base);
    await this.#button('Enable').click();
    await expect(
      this.#page.getByRole('link', { name: 'Go to settings' }),
    ).toBeVisible();
  }

  /** Uploads Entra's metadata; returns the path of AWS's. */
  async changeIdentitySource(entraMetadata: string): Promise<string> {
    await this.#page.goto(`${this.#base}/settings`);
    await this.#button('Change identity source').click();
    await this.#page.getByLabel('External identity provider').check();
    await this.#button('Next').click();

    const download = this.#page.waitForEvent('download');
    await this.#page
      .getByRole('link', { name: 'Download metadata file' })
      .click();
    const file = join(tmpdir(), `aws-metadata-${Date.now()}.xml`);
    await (await download).saveAs(file);

    await this.#page
      .getByLabel('IdP SAML metadata')
      .setInputFiles(entraMetadata);
    await this.#button('Next').click();
    await this.#page.getByLabel(/Type ACCEPT/).fill('ACCEPT');
    await this.#button('Change identity source').click();
    await expect(
      this.#page.getByText('External identity provider').first(),
    ).toBeVisible();
    return file;
  }

  async enableAutomaticProvisioning() {
    await this.#page.goto(`${this.#base}/settings`);
    await this.#button('Enable automatic provisioning').click();
    return {
      endpoint: await this.#page
        .getByLabel('SCIM endpoint', { exact: true })
        .inputValue(),
      token: await this.#newToken(),
    };
  }

  async generateToken(): Promise<string> {
    await this.#page.goto(`${this.#base}/settings/provisioning`);
    await this.#button('Generate token').click();
    return this.#newToken();
  }

  #newToken() {
    return this.#page.getByLabel('Access token', { exact: true }).inputValue();
  }

  #button(name: string) {
    return this.#page.getByRole('button', { name, exact: true });
  }
}
