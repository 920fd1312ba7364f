import type { EntraAdministrator } from './EntraAdministrator';
import { EntraPolicy } from './EntraPolicy';

/** The claims mapping policy of the application. */
export class EntraClaims {
  readonly #policy: EntraPolicy;

  constructor(admin: EntraAdministrator) {
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

  takeAway(): Promise<void> {
    return this.#policy.takeAway();
  }
}
