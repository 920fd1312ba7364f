import { CloudSimulator } from 'cloud-simulator';

/** What one brings back from the AWS console. */
export interface ConsoleVisitResult {
  /** AWS's SAML metadata. */
  awsMetadata: string;
  scimEndpoint: string;
  scimToken: string;
}

/** A person at the AWS console of one organization, by its pages over HTTP. */
export class AwsConsoleVisitor {
  readonly #base: string;

  constructor(simulator: Pick<CloudSimulator, 'pageOrigin'>, region: string) {
    this.#base = `${simulator.pageOrigin}/console/${region}/singlesignon`;
  }

  /** Enable, exchange metadata, ACCEPT, enable automatic provisioning. */
  async visit(entraMetadata: string): Promise<ConsoleVisitResult> {
    await this.enable();
    const awsMetadata = await this.downloadMetadata();
    await this.uploadMetadata(entraMetadata);
    return { awsMetadata, ...(await this.enableProvisioning()) };
  }

  async enableProvisioning(): Promise<
    Pick<ConsoleVisitResult, 'scimEndpoint' | 'scimToken'>
  > {
    return credentialsOf(await this.#post('/settings/provisioning/enable'));
  }

  /** The endpoint and its tokens are gone; people stay. */
  async disableProvisioning(): Promise<void> {
    await this.#post('/settings/provisioning/disable');
  }

  /** Enable Identity Center. */
  async enable(): Promise<void> {
    await this.#post('/enable');
  }

  /** Deletes the instance with everything in it. */
  async deleteInstance(instanceArn: string): Promise<void> {
    await this.#post(
      '/settings/delete',
      new URLSearchParams({ confirmation: instanceArn }),
    );
  }

  /** Adds a user to the Identity Center directory by hand. */
  async addUser(userName: string, mail: string): Promise<void> {
    const page = await this.#post(
      '/users/add',
      new URLSearchParams({
        userName,
        email: mail,
        displayName: userName,
        givenName: 'Given',
        familyName: 'Family',
      }),
    );
    if (page.includes('role="alert"')) {
      throw new Error(`The console refuses the user ${userName}.`);
    }
  }

  async changeUser(
    userId: string,
    deed: 'enable' | 'disable' | 'delete',
  ): Promise<void> {
    await this.#post(`/users/${userId}/${deed}`);
  }

  /** AWS's SAML metadata as it is now. */
  async downloadMetadata(): Promise<string> {
    return this.#get('/settings/service-provider-metadata');
  }

  async uploadMetadata(entraMetadata: string): Promise<void> {
    const form = new FormData();
    form.set('metadata', new File([entraMetadata], 'metadata.xml'));
    const review = await this.#post('/settings/identity-source/external', form);
    const encoded = /name="metadata"\s+value="([^"]+)"/.exec(review)?.[1];
    if (!encoded) throw new Error('The console refuses the metadata of Entra.');
    const changed = await this.#post(
      '/settings/identity-source/change',
      new URLSearchParams({ metadata: encoded, confirmation: 'ACCEPT' }),
    );
    if (!changed.includes('You have changed your identity source.')) {
      throw new Error('The console does not change the identity source.');
    }
  }

  /** One more certificate of the identity provider, PEM. */
  async importCertificate(pem: string): Promise<void> {
    const form = new FormData();
    form.set('certificate', new File([pem], 'certificate.pem'));
    const page = await this.#post('/settings/authentication/import', form);
    if (page.includes('role="alert"')) {
      throw new Error('The console refuses the certificate.');
    }
  }

  async generateToken(): Promise<string> {
    return (await this.newCredentials()).scimToken;
  }

  /** A new token, and the endpoint that stands beside it. */
  async newCredentials(): Promise<
    Pick<ConsoleVisitResult, 'scimEndpoint' | 'scimToken'>
  > {
    return credentialsOf(await this.#post('/settings/provisioning/tokens'));
  }

  /** Deletes all tokens but the newest. */
  async deleteOldTokens(): Promise<void> {
    await this.#deleteTokens(-1);
  }

  async deleteAllTokens(): Promise<void> {
    await this.#deleteTokens();
  }

  async #deleteTokens(end?: number) {
    const page = await this.#get('/settings/provisioning');
    const tokens = [...page.matchAll(/tokens\/([^/"]+)\/delete/g)];
    for (const [, token] of tokens.slice(0, end)) {
      await this.#post(`/settings/provisioning/tokens/${token}/delete`);
    }
  }

  async #get(path: string): Promise<string> {
    const response = await fetch(`${this.#base}${path}`);
    return response.text();
  }

  async #post(
    path: string,
    body: FormData | URLSearchParams = new URLSearchParams(),
  ): Promise<string> {
    const response = await fetch(`${this.#base}${path}`, {
      method: 'POST',
      body,
    });
    return response.text();
  }
}

function credentialsOf(page: string) {
  return {
    scimEndpoint: fieldOf(page, 'scim-endpoint'),
    scimToken: fieldOf(page, 'access-token'),
  };
}

function fieldOf(page: string, id: string): string {
  const value = new RegExp(`id="${id}"\\s+readonly\\s+value="([^"]*)"`).exec(
    page,
  )?.[1];
  if (!value) throw new Error(`The console shows no ${id}.`);
  return value;
}
