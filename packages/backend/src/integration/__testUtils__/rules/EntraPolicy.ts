import type { EntraAdministrator } from './EntraAdministrator';

/**
 * The policy of one kind of the enterprise application or of its registration, of which
 * Entra lets each have one.
 */
export class EntraPolicy {
  constructor(
    private readonly admin: EntraAdministrator,
    private readonly collection:
      | 'claimsMappingPolicies'
      | 'tokenIssuancePolicies',
    private readonly holder:
      | 'servicePrincipals'
      | 'applications' = 'servicePrincipals',
  ) {}

  /** Has it say this and nothing else; makes it where there is none. */
  async set(says: object): Promise<void> {
    const definition = [JSON.stringify(says)];
    const assigned = await this.#assigned();
    const policies = `/policies/${this.collection}`;
    const [known] = await this.admin.list<{ id: string }>(assigned);
    if (known) {
      await this.admin.graph('PATCH', `${policies}/${known.id}`, {
        definition,
      });
      return;
    }
    const made = await this.admin.graph<{ id: string }>('POST', policies, {
      displayName: 'By hand',
      definition,
    });
    await this.admin.graph('POST', `${assigned}/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0${policies}/${made.id}`,
    });
  }

  async takeAway(): Promise<void> {
    const assigned = await this.#assigned();
    for (const policy of await this.admin.list<{ id: string }>(assigned)) {
      await this.admin.graph('DELETE', `${assigned}/${policy.id}/$ref`);
    }
  }

  async #assigned(): Promise<string> {
    const { id, appId } = await this.admin.application();
    if (this.holder === 'servicePrincipals') {
      return `/servicePrincipals/${id}/${this.collection}`;
    }
    const [registration] = await this.admin.list<{ id: string }>(
      `/applications?$filter=appId eq '${appId}'`,
    );
    return `/applications/${registration.id}/${this.collection}`;
  }
}
