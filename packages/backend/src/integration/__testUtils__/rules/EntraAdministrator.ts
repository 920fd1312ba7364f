import { randomUUID } from 'node:crypto';
import { CloudSimulator } from 'cloud-simulator';
import { organization } from '../startLab';

const client = {
  client_id: 'c84d1f60-2b97-4e53-8a0c-b7f3e5169d42',
  client_secret: 'simulated-administrator-secret',
};

interface KeyCredentialView {
  keyId: string;
  usage: string;
  startDateTime: string;
  customKeyIdentifier: string;
}

/** What a test reads of a service principal; Graph answers more. */
export interface ServicePrincipalView {
  id: string;
  appId: string;
  displayName: string;
  appRoles: Array<{ id: string; displayName: string }>;
  keyCredentials: KeyCredentialView[];
  passwordCredentials: Array<{ keyId: string }>;
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
    displayName: string;
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
      `/groups?$filter=displayName eq '${encodeURIComponent(name)}'`,
    );
    if (group) return group.id;
    const user = await this.graph<{ id: string }>(
      'GET',
      `/users/${encodeURIComponent(fullName(name))}`,
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

  /** Sends one user now, and says nothing of how it went. */
  async provisionOnDemand(userName: string): Promise<void> {
    const path = await this.jobPath();
    const {
      synchronizationRules: [rule],
    } = await this.graph<{
      synchronizationRules: Array<{ id: string }>;
    }>('GET', `${path}/schema`);
    const subject = {
      objectId: await this.principalId(userName),
      objectTypeName: 'User',
    };
    await this.graph('POST', `${path}/provisionOnDemand`, {
      parameters: [{ ruleId: rule.id, subjects: [subject] }],
    });
  }

  async renameGroup(from: string, to: string): Promise<void> {
    const id = await this.principalId(from);
    await this.graph('PATCH', `/groups/${id}`, { displayName: to });
  }

  /** What lies in the recycle bin. */
  deleted(type: 'application' | 'servicePrincipal') {
    return this.#list<{ id: string }>(
      `/directory/deletedItems/microsoft.graph.${type}`,
    );
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
    const templates = await this.#list<{ id: string; displayName: string }>(
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
    const [registration] = await this.#list<{ id: string }>(
      `/applications?$filter=appId eq '${appId}'`,
    );
    await this.graph('PATCH', `/applications/${registration.id}`, {
      identifierUris: identifier ? [identifier] : [],
    });
  }

  /** A claims mapping policy of the application with these claims and no others. */
  async setClaims(schema: object[]): Promise<void> {
    const { id } = await this.application();
    const definition = [
      JSON.stringify({
        ClaimsMappingPolicy: {
          Version: 1,
          IncludeBasicClaimSet: 'true',
          ClaimsSchema: schema,
        },
      }),
    ];
    const assigned = `/servicePrincipals/${id}/claimsMappingPolicies`;
    const policies = '/policies/claimsMappingPolicies';
    const [known] = await this.#list<{ id: string }>(assigned);
    if (known) {
      await this.graph('PATCH', `${policies}/${known.id}`, { definition });
      return;
    }
    const made = await this.graph<{ id: string }>('POST', policies, {
      displayName: 'By hand',
      definition,
    });
    await this.graph('POST', `${assigned}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0${policies}/${made.id}`,
    });
  }

  async takeClaimsAway(): Promise<void> {
    const { id } = await this.application();
    const assigned = `/servicePrincipals/${id}/claimsMappingPolicies`;
    for (const policy of await this.#list<{ id: string }>(assigned)) {
      await this.graph('DELETE', `${assigned}/${policy.id}/$ref`);
    }
  }

  /** Gives an application another name; its service principal follows. */
  async rename(from: string, displayName: string): Promise<void> {
    const { appId } = await this.application(from);
    const [{ id }] = await this.#list<{ id: string }>(
      `/applications?$filter=appId eq '${appId}'`,
    );
    await this.graph('PATCH', `/applications/${id}`, { displayName });
  }

  /** @returns its thumbprint; it is not the active one */
  async addCertificate(): Promise<string> {
    const { id } = await this.application();
    const { thumbprint } = await this.graph<{ thumbprint: string }>(
      'POST',
      `/servicePrincipals/${id}/addTokenSigningCertificate`,
      { displayName: 'CN=By hand' },
    );
    return thumbprint;
  }

  /** Deletes all certificates but the active one. */
  async keepActiveCertificate(): Promise<void> {
    const { preferredTokenSigningKeyThumbprint } = await this.application();
    await this.#keepCertificate(preferredTokenSigningKeyThumbprint!);
  }

  /** Makes the certificate that came first the active one, and deletes the others. */
  async keepOldestCertificate(): Promise<void> {
    const { keyCredentials } = await this.application();
    const [oldest] = [...keyCredentials].sort((a, b) =>
      a.startDateTime.localeCompare(b.startDateTime),
    );
    const thumbprint = thumbprintOf(oldest);
    await this.changeApplication({
      preferredTokenSigningKeyThumbprint: thumbprint,
    });
    await this.#keepCertificate(thumbprint);
  }

  /** Activates token encryption with the certificate that is there. */
  async encryptAssertions(): Promise<void> {
    const { id } = await this.application();
    // Graph tells the certificate itself only where it is asked for.
    const { keyCredentials } = await this.graph<ServicePrincipalView>(
      'GET',
      `/servicePrincipals/${id}?$select=keyCredentials`,
    );
    const verify = keyCredentials.find(({ usage }) => usage === 'Verify')!;
    const keyId = randomUUID();
    await this.changeApplication({
      keyCredentials: [
        ...keyCredentials,
        { ...verify, keyId, usage: 'Encrypt', displayName: 'Encryption' },
      ],
      tokenEncryptionKeyId: keyId,
    });
  }

  async #keepCertificate(thumbprint: string) {
    const { keyCredentials, passwordCredentials } = await this.application();
    const kept = keyCredentials.filter(key => thumbprintOf(key) === thumbprint);
    await this.changeApplication({
      keyCredentials: kept,
      passwordCredentials: passwordCredentials.filter(({ keyId }) =>
        kept.some(key => key.keyId === keyId),
      ),
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

/** `customKeyIdentifier` is the base64 of the SHA-1 of the certificate. */
function thumbprintOf({ customKeyIdentifier }: KeyCredentialView): string {
  return Buffer.from(customKeyIdentifier, 'base64')
    .toString('hex')
    .toUpperCase();
}
