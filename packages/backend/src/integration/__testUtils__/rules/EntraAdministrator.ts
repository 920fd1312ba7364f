import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';

const client = {
  client_id: 'c84d1f60-2b97-4e53-8a0c-b7f3e5169d42',
  client_secret: 'simulated-administrator-secret',
};

/** What a test reads of a service principal; Graph answers more. */
export interface ServicePrincipalView {
  id: string;
  appId: string;
  displayName: string;
  appRoles: Array<{ id: string; displayName: string }>;
  keyCredentials: Array<Record<string, unknown>>;
  preferredTokenSigningKeyThumbprint: string | null;
}

/** An object mapping of the schema, as far as a test changes it. */
interface ObjectMapping {
  sourceObjectName: string;
  scope?: unknown;
}

/** Somebody in the Entra admin center, by the same calls to Microsoft Graph. */
export class EntraAdministrator {
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

  /** The enterprise application of the organization, by its name. */
  async application(
    displayName = `AWS ${organization}`,
  ): Promise<ServicePrincipalView> {
    const [found] = await this.#list<ServicePrincipalView>(
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
    identifierUris: string[];
    web: {
      redirectUris: string[];
      redirectUriSettings: Array<{ uri: string; index: number | null }>;
    };
  }> {
    const { appId } = await this.application();
    const [found] = await this.#list<
      Awaited<ReturnType<EntraAdministrator['registration']>>
    >(`/applications?$filter=appId eq '${appId}'`);
    return found;
  }

  async changeRegistration(changes: object): Promise<void> {
    const { id } = await this.registration();
    await this.graph('PATCH', `/applications/${id}`, changes);
  }

  /** @param userName - before the @ of the user principal name */
  async changeUser(userName: string, changes: object): Promise<void> {
    await this.graph('PATCH', `/users/${fullName(userName)}`, changes);
  }

  /** @returns its id */
  async addUser(
    userName: string,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const { id } = await this.graph<{ id: string }>('POST', '/users', {
      accountEnabled: true,
      displayName: `Newcomer ${userName}`,
      givenName: 'Newcomer',
      surname: userName,
      mail: fullName(userName),
      mailNickname: userName,
      passwordProfile: { password: 'simulated-password' },
      userPrincipalName: fullName(userName),
      ...more,
    });
    return id;
  }

  /** Gives a group or, by what stands before the @, a user the application. */
  async assign(name: string): Promise<void> {
    const { id, appRoles } = await this.application();
    const role = appRoles.find(({ displayName }) => displayName === 'User')!;
    await this.graph('POST', `/servicePrincipals/${id}/appRoleAssignedTo`, {
      principalId: await this.principalId(name),
      resourceId: id,
      appRoleId: role.id,
    });
  }

  async unassign(name: string): Promise<void> {
    const { id } = await this.application();
    const principal = await this.principalId(name);
    const assignments = await this.#list<{ id: string; principalId: string }>(
      `/servicePrincipals/${id}/appRoleAssignedTo`,
    );
    for (const assignment of assignments) {
      if (assignment.principalId !== principal) continue;
      await this.graph(
        'DELETE',
        `/servicePrincipals/${id}/appRoleAssignedTo/${assignment.id}`,
      );
    }
  }

  async principalId(name: string): Promise<string> {
    const [group] = await this.#list<{ id: string }>(
      `/groups?$filter=displayName eq '${name}'`,
    );
    if (group) return group.id;
    const user = await this.graph<{ id: string }>(
      'GET',
      `/users/${fullName(name)}`,
    );
    return user.id;
  }

  async jobPath(): Promise<string> {
    const { id } = await this.application();
    const [job] = await this.#list<{ id: string }>(
      `/servicePrincipals/${id}/synchronization/jobs`,
    );
    return `/servicePrincipals/${id}/synchronization/jobs/${job.id}`;
  }

  /**
   * Restart provisioning, and with `ForceDeletes` what allowing deletions does.
   * https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-restart
   */
  async restart(resetScope = ''): Promise<void> {
    await this.graph('POST', `${await this.jobPath()}/restart`, {
      criteria: { resetScope },
    });
  }

  async changeMapping(
    kind: 'User' | 'Group',
    change: (mapping: ObjectMapping) => void,
  ): Promise<void> {
    const path = `${await this.jobPath()}/schema`;
    const schema = await this.graph<{
      synchronizationRules: Array<{ objectMappings: ObjectMapping[] }>;
    }>('GET', path);
    const mapping = schema.synchronizationRules[0].objectMappings.find(
      ({ sourceObjectName }) => sourceObjectName === kind,
    )!;
    change(mapping);
    await this.graph('PUT', path, schema);
  }

  /** Admin Credentials: address and token; the other settings stay. */
  async saveCredentials(address: string, token: string): Promise<void> {
    const { id } = await this.application();
    const path = `/servicePrincipals/${id}/synchronization/secrets`;
    const saved = await this.#list<{ key: string; value: string }>(path);
    await this.graph('PUT', path, {
      value: [
        ...saved.filter(
          ({ key }) => !['BaseAddress', 'SecretToken'].includes(key),
        ),
        { key: 'BaseAddress', value: address },
        { key: 'SecretToken', value: token },
      ],
    });
  }

  async #list<Item>(path: string): Promise<Item[]> {
    const { value } = await this.graph<{ value: Item[] }>('GET', path);
    return value;
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

function fullName(userName: string): string {
  return userName.includes('@') ? userName : `${userName}@contoso.example`;
}
