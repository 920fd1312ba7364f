import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';
import { EntraCertificates } from './EntraCertificates';
import { EntraClaims } from './EntraClaims';
import { EntraPeople } from './EntraPeople';
import { EntraPolicy } from './EntraPolicy';
import { EntraProvisioning } from './EntraProvisioning';
import { ServicePrincipalView } from './ServicePrincipalView';

const client = {
  client_id: 'c84d1f60-2b97-4e53-8a0c-b7f3e5169d42',
  client_secret: 'simulated-administrator-secret',
};

/** Somebody in the Entra admin center, by the same calls to Microsoft Graph. */
export class EntraAdministrator {
  readonly people = new EntraPeople(this);
  readonly provisioning = new EntraProvisioning(this);
  readonly certificates = new EntraCertificates(this);
  readonly claims = new EntraClaims(this);
  readonly tokenIssuance = new EntraPolicy(this, 'tokenIssuancePolicies');
  readonly registrationTokenIssuance = new EntraPolicy(
    this,
    'tokenIssuancePolicies',
    'applications',
  );
  #token?: { value: string; endsAt: number };
  readonly #tenantId: string;

  constructor(private readonly simulator: CloudSimulator) {
    this.#tenantId = simulator.store.state.tenants[0].tenantId;
  }

  /** @throws Error when Graph refuses. */
  async graph<Answer = unknown>(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const response = await fetch(
      `${this.simulator.apiOrigin}/graph/v1.0${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${await this.#accessToken()}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  /** A user or group, as Graph takes it for a new member. */
  reference(id: string): { '@odata.id': string } {
    const { apiOrigin } = this.simulator;
    return { '@odata.id': `${apiOrigin}/graph/v1.0/directoryObjects/${id}` };
  }

  /** The objects that Graph lists at a path. */
  async list<Item>(path: string): Promise<Item[]> {
    const { value } = await this.graph<{ value: Item[] }>('GET', path);
    return value;
  }

  /** The enterprise application of the organization, by its name. */
  async application(
    displayName = `AWS ${organization}`,
  ): Promise<ServicePrincipalView> {
    const [found] = await this.list<ServicePrincipalView>(
      `/servicePrincipals?$filter=displayName eq '${displayName}'`,
    );
    if (!found) throw new Error(`There is no ${displayName}.`);
    return found;
  }

  /** Changes the enterprise application. */
  async changeApplication(changes: object): Promise<void> {
    const { id } = await this.application();
    await this.graph('PATCH', `/servicePrincipals/${id}`, changes);
  }

  /** Its app registration. */
  async registration(): Promise<{
    id: string;
    appId: string;
    displayName: string;
    identifierUris: string[];
    web: {
      redirectUris: string[];
      redirectUriSettings: Array<{ uri: string; index: number | null }>;
    };
  }> {
    const { appId } = await this.application();
    const [found] = await this.list<
      Awaited<ReturnType<EntraAdministrator['registration']>>
    >(`/applications?$filter=appId eq '${appId}'`);
    return found;
  }

  async changeRegistration(changes: object): Promise<void> {
    const { id } = await this.registration();
    await this.graph('PATCH', `/applications/${id}`, changes);
  }

  /** Gives an application another name; its service principal follows. */
  async rename(from: string, displayName: string): Promise<void> {
    const { appId } = await this.application(from);
    const [{ id }] = await this.list<{ id: string }>(
      `/applications?$filter=appId eq '${appId}'`,
    );
    await this.graph('PATCH', `/applications/${id}`, { displayName });
  }

  /** What lies in the recycle bin. */
  deleted(type: 'application' | 'servicePrincipal') {
    return this.list<{ id: string }>(
      `/directory/deletedItems/microsoft.graph.${type}`,
    );
  }

  /** Takes one object out of it. */
  async restore(id: string): Promise<void> {
    await this.graph('POST', `/directory/deletedItems/${id}/restore`);
  }

  /**
   * One more application from the gallery.
   *
   * @param entry - begin of the name of the gallery's entry
   * @returns its application id
   */
  async instantiate(
    displayName: string,
    entry = 'AWS IAM Identity Center',
  ): Promise<string> {
    const templates = await this.list<{ id: string; displayName: string }>(
      '/applicationTemplates',
    );
    const { id } = templates.find(each => each.displayName.startsWith(entry))!;
    const { application } = await this.graph<{
      application: { appId: string };
    }>('POST', `/applicationTemplates/${id}/instantiate`, { displayName });
    return application.appId;
  }

  /** Gives an application AWS's identifier, as the SAML page of the portal does. */
  async identify(displayName: string, identifier: string): Promise<void> {
    const { id, appId } = await this.application(displayName);
    await this.graph('PATCH', `/servicePrincipals/${id}`, {
      preferredSingleSignOnMode: 'saml',
    });
    const [registration] = await this.list<{ id: string }>(
      `/applications?$filter=appId eq '${appId}'`,
    );
    await this.graph('PATCH', `/applications/${registration.id}`, {
      identifierUris: identifier ? [identifier] : [],
    });
  }

  async #accessToken(): Promise<string> {
    if (this.#token && this.#token.endsAt > Date.now()) {
      return this.#token.value;
    }
    const response = await fetch(
      `${this.simulator.apiOrigin}/${this.#tenantId}/oauth2/v2.0/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          ...client,
          grant_type: 'client_credentials',
          scope: 'https://graph.microsoft.com/.default',
        }),
      },
    );
    const { access_token: value } = await response.json();
    if (!value) throw new Error('Entra gives the administrator no token.');
    this.#token = { value, endsAt: Date.now() + 30 * 60_000 };
    return value;
  }
}
