import type { EntraAdministrator } from './EntraAdministrator';

/** The claims mapping policy of the application. */
export class EntraClaims {
  constructor(private readonly admin: EntraAdministrator) {}

  /** A claims mapping policy of the application with these claims and no others. */
  async set(schema: object[]): Promise<void> {
    const { id } = await this.admin.application();
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
    const { id } = await this.admin.application();
    const assigned = `/servicePrincipals/${id}/claimsMappingPolicies`;
    for (const policy of await this.admin.list<{ id: string }>(assigned)) {
      await this.admin.graph('DELETE', `${assigned}/${policy.id}/$ref`);
    }
  }
}
