import type { EntraAdministrator } from './EntraAdministrator';
import { EntraPolicy } from './EntraPolicy';

/** The claims mapping policy of the application. */
export class EntraClaims {
  readonly #policy: EntraPolicy;

  constructor(private readonly admin: EntraAdministrator) {
    this.#policy = new EntraPolicy(admin, 'claimsMappingPolicies');
  }

  /** A claims mapping policy of the application with these claims and no others. */
  async set(schema: object[]): Promise<void> {
    await this.#policy.set({
      ClaimsMappingPolicy: {
        Version: 1,
        IncludeBasicClaimSet: 'true',
        ClaimsSchema: schema,
      },
    });
  }

  /** @returns the full name of a directory extension of several values */
  async defineExtension(name: string): Promise<string> {
    const { id } = await this.admin.registration();
    const defined = await this.admin.graph<{ name: string }>(
      'POST',
      `/applications/${id}/extensionProperties`,
      {
        name,
        dataType: 'String',
        isMultiValued: true,
        targetObjects: ['User'],
      },
    );
    return defined.name;
  }

  takeAway(): Promise<void> {
    return this.#policy.takeAway();
  }
}
